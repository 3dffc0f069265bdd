import { AuditTrail } from '@kantia/platform/ports/audit-trail';
import { PostgresAuditTrail } from '@kantia/platform/postgres/postgres-audit-trail';
import { Module } from '@nestjs/common';
import { PostgresDirectory } from './adapters/postgres/postgres-directory.js';
import { Directory } from './users/directory.js';

@Module({
  providers: [
    { provide: Directory, useClass: PostgresDirectory },
    { provide: AuditTrail, useClass: PostgresAuditTrail },
  ],
})
export class GatewayModule {}
