/** Whose tariff is moved by the consumer price index: the subsidised strata 1 and 2 (CREG 186 de 2010, art. 2). */
export const SUBSIDISED_RESIDENTIAL = `consumer_class = 'residential' AND stratum IN (1, 2)`;
