import { Module } from '@nestjs/common';
import { listInputsAudit } from '@kantia/contracts/inputs/operations/list-audit.v2';
import { verifyInputsAudit } from '@kantia/contracts/inputs/operations/verify-audit.v1';
import { auditAnswers } from '@kantia/platform/audit-answers';
import { FileTextSource } from './adapters/files/file-text-source.js';
import { PostgresInputRepository } from './adapters/postgres/postgres-input.repository.js';
import { CompanyCountry } from './application/company-country.js';
import { GetExchangeRateQuery } from './application/get-exchange-rate.query.js';
import { GetInputFileQuery } from './application/get-input-file.query.js';
import { GetInputRowQuery } from './application/get-input-row.query.js';
import { GetMarketTotalsQuery } from './application/get-market-totals.query.js';
import { GetInputQuery } from './application/get-input.query.js';
import { ListInputKindsQuery } from './application/list-input-kinds.query.js';
import { ListInputsQuery } from './application/list-inputs.query.js';
import { ListRequiredInputsQuery } from './application/list-required-inputs.query.js';
import { InputRepository, TextSource } from './application/ports.js';
import { ReadInputHandler } from './application/read-input.handler.js';
import { DerivedRows } from './application/reading/derived-rows.js';
import { RecogniseKindsQuery } from './application/recognise-kinds.query.js';
import { FileReader } from './application/reading/file-reader.js';
import { FirstLine } from './application/reading/first-line.js';
import { RawRows } from './application/reading/raw-rows.js';
import { Supersession } from './application/reading/supersession.js';
import { RegisterDerivedHandler } from './application/register-derived.handler.js';
import { RegisterUploadHandler } from './application/register-upload.handler.js';
import { DollarRates } from './application/resolution/dollar-rates.js';
import { InputCandidates } from './application/resolution/input-candidates.js';
import { MarketTotals } from './application/resolution/market-totals.js';
import { RequiredInputs } from './application/resolution/required-inputs.js';
import { WaveResolver } from './application/resolution/wave-resolver.js';
import { ResolveInputsQuery } from './application/resolve-inputs.query.js';
import { ResolveWaveHandler } from './application/resolve-wave.handler.js';

@Module({
  providers: [
    ...auditAnswers(listInputsAudit, verifyInputsAudit),
    { provide: InputRepository, useClass: PostgresInputRepository },
    { provide: TextSource, useClass: FileTextSource },
    CompanyCountry,
    FileReader,
    DerivedRows,
    FirstLine,
    RawRows,
    Supersession,
    InputCandidates,
    DollarRates,
    MarketTotals,
    WaveResolver,
    RequiredInputs,
    RegisterUploadHandler,
    ReadInputHandler,
    ResolveWaveHandler,
    RegisterDerivedHandler,
    ListInputKindsQuery,
    RecogniseKindsQuery,
    ListRequiredInputsQuery,
    ListInputsQuery,
    GetInputQuery,
    GetInputFileQuery,
    GetInputRowQuery,
    GetExchangeRateQuery,
    GetMarketTotalsQuery,
    ResolveInputsQuery,
  ],
})
export class InputsModule {}
