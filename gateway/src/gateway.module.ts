import { Module } from '@nestjs/common';
import { PostgresDirectory } from './adapters/postgres/postgres-directory.js';
import { Directory } from './users/directory.js';

@Module({ providers: [{ provide: Directory, useClass: PostgresDirectory }] })
export class GatewayModule {}
