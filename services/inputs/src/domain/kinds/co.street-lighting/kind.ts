import { municipalCharge } from '../municipal-charge.js';

export const coStreetLighting = municipalCharge('co.street-lighting', {
  es: 'Alumbrado público',
  en: 'Street lighting',
});
