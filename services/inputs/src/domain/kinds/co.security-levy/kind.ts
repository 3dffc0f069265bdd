import { municipalCharge } from '../municipal-charge.js';

export const coSecurityLevy = municipalCharge('co.security-levy', {
  es: 'Tasa de seguridad y convivencia',
  en: 'Security levy',
});
