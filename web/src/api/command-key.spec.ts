import { describe, expect, it } from '@jest/globals';
import { commandKey, forgetKey } from './command-key.js';
import { aTabStore } from './tab-store-of-tests.js';

describe('the key of a command', () => {
  aTabStore();

  it('is the same for the same content', () => {
    expect(commandKey('create-cycle', { name: 'Uno' })).toBe(commandKey('create-cycle', { name: 'Uno' }));
  });

  it('is another one for other content, for another command, and once it is done', () => {
    const first = commandKey('create-cycle', { name: 'Uno' });
    expect(commandKey('create-customer', { name: 'Uno' })).not.toBe(first);
    const second = commandKey('create-cycle', { name: 'Dos' });
    expect(second).not.toBe(first);

    forgetKey('create-cycle');
    expect(commandKey('create-cycle', { name: 'Dos' })).not.toBe(second);
  });
});
