import type { FindingCase } from './case.js';

/** Findings of the Peruvian regulated market. */
export const PE_REGULATED_FINDINGS = {
  'settlement.tariff-option-unknown': {
    severity: 'blocking',
    title: {
      es: 'La opción tarifaria del contrato no se liquida',
      en: 'The tariff option of the supply contract is not settled',
    },
    es: 'La opción tarifaria «{option}» del contrato {contract} no se liquida: corrija «opcion_tarifaria» en la hoja de clientes.',
    en: 'Tariff option «{option}» of supply contract {contract} is not settled: correct «opcion_tarifaria» in the customers’ sheet.',
  },
  'settlement.sheet-missing': {
    severity: 'blocking',
    title: { es: 'No hay pliego vigente', en: 'No tariff sheet is in force' },
    es: 'No hay pliego de {operator}, sistema {system}, vigente el {date}: cárguelo en el insumo {kind}.',
    en: 'No tariff sheet of {operator}, system {system}, is in force on {date}: load it as input {kind}.',
  },
  'settlement.sheet-price-missing': {
    severity: 'blocking',
    title: { es: 'El pliego no trae un cargo de la opción', en: 'The tariff sheet lacks a charge of the option' },
    es: 'El pliego de {operator}, sistema {system}, vigente desde {validFrom}, no trae «{charge}» de {option} para este consumo: complételo en el insumo {kind}.',
    en: 'The tariff sheet of {operator}, system {system}, in force from {validFrom}, has no «{charge}» of {option} for this consumption: complete it in input {kind}.',
  },
  'settlement.sheet-unit-invalid': {
    severity: 'blocking',
    title: {
      es: 'La unidad de un cargo del pliego no corresponde',
      en: 'The unit of a charge of the tariff sheet does not fit',
    },
    es: 'La unidad «{unit}» no corresponde a «{charge}» de {option} en el pliego vigente desde {validFrom}: corríjala en el insumo {kind}.',
    en: 'Unit «{unit}» does not fit «{charge}» of {option} in the tariff sheet in force from {validFrom}: correct it in input {kind}.',
  },
  'settlement.register-missing': {
    severity: 'blocking',
    title: { es: 'Falta la lectura de un registro', en: 'The reading of a register is missing' },
    es: 'Falta la lectura del registro {register} del medidor {meter}, del {from} al {until}, en {period} del punto {supplyPoint}: cárguela en el insumo {kind}.',
    en: 'The reading of register {register} of meter {meter}, {from} to {until}, in {period} of supply point {supplyPoint} is missing: load it as input {kind}.',
  },
  'settlement.reactive-quarters-missing': {
    severity: 'blocking',
    title: {
      es: 'Al perfil le falta energía reactiva en algunos intervalos',
      en: 'The profile lacks reactive energy in some intervals',
    },
    es: 'Al perfil del punto {supplyPoint} le falta «kvarh» en {count} intervalos de 15 minutos, el primero el que termina en {first}: complételos en el insumo {kind}.',
    en: 'The profile of supply point {supplyPoint} lacks «kvarh» in {count} intervals of 15 minutes, the first one ends at {first}: complete them in input {kind}.',
  },
  'settlement.reactive-not-read': {
    severity: 'warning',
    title: { es: 'No se leyó la energía reactiva', en: 'Reactive energy was not read' },
    es: 'No se leyó la energía reactiva de {period} del punto {supplyPoint}; no se factura. Si el medidor la registra, cárguela en el insumo {kind}.',
    en: 'Reactive energy of {period} was not read for supply point {supplyPoint}; none is billed. If the meter registers it, load it as input {kind}.',
  },
  'settlement.excess-hours-unknown': {
    severity: 'warning',
    title: {
      es: 'No se sabe a qué horas fue una demanda que supera el límite',
      en: 'Nobody knows at which hours a demand exceeded its limit',
    },
    es: 'En {period} una lectura del punto {supplyPoint} supera {limit} kW sin decir a qué horas; se factura solo el exceso que las lecturas muestran. Si el medidor distingue horas, cargue MD_HP y MD_HFP en el insumo {kind}.',
    en: 'In {period} a reading of supply point {supplyPoint} exceeds {limit} kW and does not tell at which hours; only the excess that readings show is billed. If the meter tells hours, load MD_HP and MD_HFP as input {kind}.',
  },
  'settlement.demand-history-short': {
    severity: 'informative',
    title: {
      es: 'La potencia de distribución se calculó con menos meses de los que mira la regla',
      en: 'Distribution power was computed with fewer months than the rule looks back',
    },
    es: 'La potencia de distribución del punto {supplyPoint} se calculó con {count} de {months} meses: {used}. Si el suministro tuvo demanda en los demás, cárguela en el insumo {kind}.',
    en: 'Distribution power of supply point {supplyPoint} was computed with {count} of {months} months: {used}. If it had demand in the others, load it as input {kind}.',
  },
  'settlement.billing-days': {
    severity: 'warning',
    title: {
      es: 'Las lecturas abarcan más o menos días que un recibo',
      en: 'The readings span more or fewer days than a bill',
    },
    es: 'Las lecturas abarcan {days} días; un recibo abarca de {from} a {until}: revise las fechas del insumo {kind}.',
    en: 'The readings span {days} days; a bill spans {from} to {until}: check the dates of input {kind}.',
  },
  'settlement.lighting-quota-missing': {
    severity: 'warning',
    title: { es: 'No hay alícuota de alumbrado público', en: 'There is no public lighting quota' },
    es: 'No hay alícuota de alumbrado público de {operator}, sistema {system}, para {kwh} kWh; no se cobra: revise el insumo {kind}.',
    en: 'There is no public lighting quota of {operator}, system {system}, for {kwh} kWh; none is billed: check input {kind}.',
  },
} as const satisfies Readonly<Record<string, FindingCase>>;
