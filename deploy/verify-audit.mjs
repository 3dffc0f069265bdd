// `npm run verify-audit`: recomputes the audit chains of every company of the running stack; exit code 1 where one is broken. Elsewhere: AUDIT_URL, AUDIT_EMAIL and
// AUDIT_PASSWORD of an auditor.
import { prepare } from './prepare.mjs';

prepare();
await import('./dist/verify-audit.js');
