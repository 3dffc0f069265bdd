import { describe, expect, it } from '@jest/globals';
import type { Person } from '../users/person.js';
import { routeActions } from './role-actions.js';

const person = { companyId: 'c', userId: 'u', roles: ['operator'] } as unknown as Person;

describe('actions of a resource', () => {
  it.each<[string, readonly ('operator' | 'admin')[] | 'anyone', string | null, boolean, string | null]>([
    ['is allowed to whom its route lets in', ['operator', 'admin'], null, true, null],
    [
      'is not to anybody else, whatever else stands in the way',
      ['admin'],
      'inputs.no-errors',
      false,
      'session.forbidden',
    ],
    ['has the reason of the resource', 'anyone', 'inputs.no-errors', false, 'inputs.no-errors'],
  ])('%s', (_, roles, refused, allowed, reason) => {
    expect(routeActions(person, { act: { route: { roles }, refused } })).toEqual([{ name: 'act', allowed, reason }]);
  });
});
