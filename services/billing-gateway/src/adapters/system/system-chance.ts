import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Chance } from '../../application/ports.js';

@Injectable()
export class SystemChance implements Chance {
  next(): number {
    return Math.random();
  }

  uuid(): string {
    return randomUUID();
  }
}
