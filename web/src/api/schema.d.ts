/** Written by web/api-types/generate.mjs from gateway/openapi.json. */
export interface paths {
    "/api/v1/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versión y entorno que atienden */
        get: operations["getAbout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cómo aprueba la empresa: etapas con dos personas y desde qué cambio un valor es atípico */
        get: operations["getApprovalPolicy"];
        /** Cambiar cómo aprueba la empresa, desde ahora */
        put: operations["putApprovalPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quién hizo qué, cuándo y sobre qué contenido: las cadenas de la empresa en una lista, en orden */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La auditoría como CSV, con las huellas que permiten verificarla */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recalcular las cadenas de auditoría y el contenido del que dan fe */
        post: operations["verifyAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La empresa y sus ajustes con vigencia, con su historia */
        get: operations["getCompany"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company/billing-provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** El facturador por el que salen las facturas de la empresa */
        get: operations["getBillingProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Fijar ajustes desde un mes; lo anterior queda en la historia y lo congelado no cambia */
        put: operations["setCompanySettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clientes; `status` los separa por si tienen hoy un contrato vigente */
        get: operations["listCustomers"];
        put?: never;
        /** Agregar un cliente, todavía sin punto de suministro */
        post: operations["addCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un cliente */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Cambiar los datos de un cliente; lo que ya se congeló conserva los suyos */
        patch: operations["changeCustomer"];
        trace?: never;
    };
    "/api/v1/customers/{id}/supply-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los puntos de suministro de un cliente */
        get: operations["listCustomerPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clientes, puntos y contratos en las columnas de la plantilla: importar el archivo no cambia nada */
        get: operations["exportCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Importar clientes, puntos de suministro y contratos de una hoja
         * @description multipart/form-data: `file` hoja CSV o XLSX; `decimal` separador decimal
         */
        post: operations["importCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/import/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las columnas de la hoja de clientes: de ellas se arman los formularios */
        get: operations["listSheetColumns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/import/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plantilla CSV de la hoja de clientes, con filas de muestra */
        get: operations["getImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ciclos de liquidación, los más nuevos primero */
        get: operations["listCycles"];
        put?: never;
        /** Crear un ciclo de liquidación */
        post: operations["createCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un ciclo con sus conteos por etapa y las acciones posibles */
        get: operations["getCycle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Cambiar un borrador (nombre, mercado, periodo, modo) o el nombre de un ciclo */
        patch: operations["changeCycle"];
        trace?: never;
    };
    "/api/v1/cycles/{id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quién aprobó qué, y lo que espera aprobación */
        get: operations["listApprovals"];
        put?: never;
        /** Aprobar una etapa de un ciclo manual: sigue todo lo que espera en ella */
        post: operations["approveStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancelar un ciclo del que nada se ha enviado; sus servicios quedan libres */
        post: operations["cancelCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comparar dos ciclos: lo nuevo, lo que ya no está, lo que cambió y por qué; primero lo que más cambió */
        get: operations["compareCycles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/control-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Totales de control: lo liquidado en el mes frente a los totales del mercado, por componente */
        get: operations["getControlTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/exclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Excluir servicios del ciclo; quedan libres para otro */
        post: operations["excludeServices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/exclusions/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deshacer exclusiones, si otro ciclo no tomó los servicios */
        post: operations["undoExclusions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los resultados de un ciclo, con el mismo filtro que la lista, como archivo */
        get: operations["exportCycle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Qué dice la compuerta de salida de las liquidaciones del ciclo, y cuántas detiene o habría detenido */
        get: operations["getGateCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Servicios, tiempos y valor por etapa, con la posición del flujo de eventos */
        get: operations["getCycleMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/movers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lo que más cambió frente al mes anterior entre lo que espera una aprobación */
        get: operations["listMovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Convertir una simulación en ciclo: toma sus servicios y liquida de nuevo, en firme, desde el mismo manifiesto */
        post: operations["promoteCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Antes de iniciar: cuántos servicios pasarían, esperarían y fallarían, por causa */
        get: operations["getCycleReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/required-inputs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Insumos que pide la selección y cuánto está cargado */
        get: operations["listRequiredInputs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Continuar un ciclo automático que una falla general detuvo */
        post: operations["resumeCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marcar servicios para revisión manual, con motivo y nota; los demás siguen */
        post: operations["markForReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/reviews/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Terminar la revisión: devolver donde estaban, aceptar pese a los hallazgos o repetir */
        post: operations["releaseReviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/reviews/release/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deshacer una devolución: vuelven a revisión los servicios que siguen donde ella los dejó */
        post: operations["undoRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/selection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Liquidar selección: poner los puntos elegidos (o los de otro ciclo) en el ciclo y congelar sus contratos */
        put: operations["putSelection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/send-to-billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enviar a facturación lo liquidado; se repite para lo que se libere después */
        post: operations["sendToBilling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resultados por servicio */
        get: operations["listCycleServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/services/{supplyPointId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La liquidación de un servicio, explicada línea por línea */
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/services/{supplyPointId}/statement/intervals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las horas o cuartos de hora que suman los términos de una liquidación */
        get: operations["listIntervals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Continuar con liquidación */
        post: operations["startCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Qué pasó en el ciclo, en orden */
        get: operations["getCycleTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recalcular desde el manifiesto congelado y comparar */
        post: operations["verifyCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/proposed-name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un nombre libre para un ciclo nuevo */
        get: operations["proposeCycleName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Flujo, indicadores, tiempos, calidad e historia de un periodo y mercado, o de uno de sus ciclos */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los servicios detrás de una cifra del tablero: un nodo, un estado, un enlace o una causa */
        get: operations["listDashboardServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Eventos en vivo: ciclos, insumos, facturas (text/event-stream; reanuda con Last-Event-ID) */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finding-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los códigos de todo lo que validación y liquidación pueden observar */
        get: operations["listFindingCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/input-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clases de insumo con sus columnas */
        get: operations["listInputKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/input-kinds/{code}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plantilla CSV de una clase de insumo, con filas de muestra */
        get: operations["getInputTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/input-kinds/recognise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** De qué clase parece cada archivo, por su nombre y su primera línea; nulo donde debe elegir una persona */
        post: operations["recogniseKinds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inputs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Insumos cargados, los más nuevos primero */
        get: operations["listInputs"];
        put?: never;
        /**
         * Cargar uno o varios insumos de una clase
         * @description multipart/form-data: `kind` código de la clase de insumo; `auto`: se reconoce por el contenido de cada archivo; `period` AAAA-MM; `decimal` separador decimal; `file` uno o varios archivos CSV o XLSX
         */
        post: operations["uploadInputs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inputs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un insumo: estado, cobertura y primeros errores */
        get: operations["getInput"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inputs/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Todos los errores por fila, como CSV */
        get: operations["downloadInputErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inputs/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** El archivo tal como llegó */
        get: operations["downloadInput"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inputs/{id}/rows/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La fila original detrás de una cifra */
        get: operations["getInputRow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facturas */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una factura */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** El documento que se entrega al facturador */
        get: operations["getInvoiceDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Consultar al facturador el estado de una factura */
        post: operations["queryInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Qué pasó con una factura */
        get: operations["getInvoiceTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cuántas facturas hay de cada estado y cuánto suman */
        get: operations["countInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dashboard de gestión: clientes, puntos, contratos por vigencia y facturas por estado */
        get: operations["getManagement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Avance y resultado de un trabajo largo */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los errores por fila de una importación de clientes, como CSV: los primeros cien */
        get: operations["downloadOperationErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resettlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reliquidaciones, las más recientes primero */
        get: operations["listResettlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/selections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Congelar una selección de puntos: por filtro, por identificadores o por códigos */
        post: operations["createSelection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quién soy */
        get: operations["getSession"];
        put?: never;
        /** Iniciar sesión */
        post: operations["openSession"];
        /** Cerrar sesión */
        delete: operations["closeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pasar a otra empresa del usuario: termina esta sesión y abre una allí, con los roles de allí */
        post: operations["changeCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlements/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Liquidar un punto de suministro sin guardar nada */
        post: operations["previewSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supply-contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contratos de suministro por vigencia: vigentes, por vencer en `within` días, vencidos, futuros */
        get: operations["listContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supply-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Puntos de suministro para seleccionar */
        get: operations["listSupplyPoints"];
        put?: never;
        /** Agregar un punto de suministro con su contrato, y su cliente si es nuevo: todo o nada */
        post: operations["registerSupply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supply-points/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un punto de suministro con las versiones de sus contratos */
        get: operations["getSupplyPoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supply-points/{id}/consumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lo que se liquidó en el punto, mes a mes, el más nuevo primero */
        get: operations["listConsumption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supply-points/{id}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las versiones de los contratos de un punto, la más nueva primero */
        get: operations["listContractVersions"];
        put?: never;
        /** Una versión nueva de un contrato del punto, u otro contrato; lo conocido no se edita */
        post: operations["addContractVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supply-points/{id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las facturas de un punto de suministro */
        get: operations["listPointInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supply-points/{id}/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lo liquidado en un punto de suministro, el periodo más nuevo primero */
        get: operations["listSettlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supply-points/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cuántos puntos hay por región, medición y consumo con los demás filtros puestos */
        get: operations["getSupplyPointFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Usuarios de la empresa */
        get: operations["listUsers"];
        put?: never;
        /** Agregar un usuario */
        post: operations["addUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Cambiar nombre, roles o estado de un usuario */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/api/v1/users/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Preferencias y vistas guardadas de quien pregunta */
        get: operations["getPreferences"];
        /** Guardar las preferencias y vistas propias */
        put: operations["putPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{provider}/{companyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Aviso de un facturador (Standard Webhooks, firma sobre el cuerpo sin tocar) */
        post: operations["receiveWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lo que espera a una persona en todos los ciclos: primero lo de más dinero y más antiguo */
        get: operations["listWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        About: {
            docsUrl: string;
            environment: string;
            openApiUrl: string;
            tracesUrl: string | null;
            version: string;
        };
        AboutInput: {
            docsUrl: string;
            environment: string;
            openApiUrl: string;
            tracesUrl: string | null;
            version: string;
        };
        Action: {
            allowed: boolean;
            name: string;
            reason: string | null;
        };
        ActionInput: {
            allowed: boolean;
            name: string;
            reason: string | null;
        };
        Approval: {
            /** Format: date-time */
            approvedAt: string;
            /** Format: uuid */
            approvedBy: string;
            approvedByName: string | null;
            contentHash: string;
            currency: string | null;
            energyKwh: string | null;
            fourEyes: boolean;
            /** Format: uuid */
            id: string;
            services: number;
            /** @enum {string} */
            stage: "validation" | "settlement" | "billing";
            total: string | null;
        };
        ApprovalInput: {
            /** Format: date-time */
            approvedAt: string;
            /** Format: uuid */
            approvedBy: string;
            approvedByName: string | null;
            contentHash: string;
            currency: string | null;
            energyKwh: string | null;
            fourEyes: boolean;
            /** Format: uuid */
            id: string;
            services: number;
            /** @enum {string} */
            stage: "validation" | "settlement" | "billing";
            total: string | null;
        };
        ApprovalPolicy: {
            actions: components["schemas"]["Action"][];
            controlTolerance: string | null;
            fourEyes: ("validation" | "settlement" | "billing")[];
            gate: components["schemas"]["GateSettings"];
            moneyLimit: string | null;
            outlierPercent: number;
            setBy: string | null;
            systemicFailures: number;
            validFrom: string | null;
            version: number;
        };
        ApprovalPolicyInput: {
            actions: components["schemas"]["ActionInput"][];
            controlTolerance: string | null;
            fourEyes: ("validation" | "settlement" | "billing")[];
            gate: components["schemas"]["GateSettingsInput"];
            moneyLimit: string | null;
            outlierPercent: number;
            setBy: string | null;
            systemicFailures: number;
            validFrom: string | null;
            version: number;
        };
        AuditEntry: {
            action: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            chain: "cycles" | "customers" | "inputs" | "users";
            /** @description JSON de lo registrado, donde el registro lo guarda */
            content: string | null;
            contentHash: string;
            count: number;
            hash: string;
            note: string | null;
            previousHash: string;
            reason: string | null;
            /** @description de su cadena */
            seq: number;
            subjectId: string | null;
            /** @description como se llamaba entonces */
            subjectName: string | null;
            userId: string | null;
            userName: string | null;
        };
        AuditEntryInput: {
            action: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            chain: "cycles" | "customers" | "inputs" | "users";
            /** @description JSON de lo registrado, donde el registro lo guarda */
            content: string | null;
            contentHash: string;
            count: number;
            hash: string;
            note: string | null;
            previousHash: string;
            reason: string | null;
            /** @description de su cadena */
            seq: number;
            subjectId: string | null;
            /** @description como se llamaba entonces */
            subjectName: string | null;
            userId: string | null;
            userName: string | null;
        };
        Company: {
            actions: components["schemas"]["Action"][];
            country: string;
            currency: string;
            /** Format: uuid */
            id: string;
            name: string;
            settings: {
                history: {
                    /** Format: date-time */
                    recordedAt: string;
                    /** @description nombre de quien lo fijó */
                    recordedBy: string | null;
                    /** Format: date */
                    validFrom: string;
                    value: string | {
                        [key: string]: string | number | boolean | null;
                    };
                }[];
                name: string;
                standard: string | {
                    [key: string]: string | number | boolean | null;
                };
                value: string | {
                    [key: string]: string | number | boolean | null;
                };
            }[];
            taxId: string;
            timeZone: string;
            version: number;
        };
        CompanyInput: {
            actions: components["schemas"]["ActionInput"][];
            country: string;
            currency: string;
            /** Format: uuid */
            id: string;
            name: string;
            settings: {
                history: {
                    /** Format: date-time */
                    recordedAt: string;
                    /** @description nombre de quien lo fijó */
                    recordedBy: string | null;
                    /** Format: date */
                    validFrom: string;
                    value: string | {
                        [key: string]: string | number | boolean | null;
                    };
                }[];
                name: string;
                standard: string | {
                    [key: string]: string | number | boolean | null;
                };
                value: string | {
                    [key: string]: string | number | boolean | null;
                };
            }[];
            taxId: string;
            timeZone: string;
            version: number;
        };
        ComparedService: {
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            byConsumption: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            byRest: string;
            cause: ("consumption" | "formula" | "price" | "other") | null;
            /** @enum {string} */
            change: "new" | "gone" | "changed" | "same";
            contractCode: string;
            customerName: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            difference: string;
            energyKwh: string | null;
            otherEnergyKwh: string | null;
            otherTotal: string | null;
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            total: string | null;
        };
        ComparedServiceInput: {
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            byConsumption: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            byRest: string;
            cause: ("consumption" | "formula" | "price" | "other") | null;
            /** @enum {string} */
            change: "new" | "gone" | "changed" | "same";
            contractCode: string;
            customerName: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            difference: string;
            energyKwh: string | null;
            otherEnergyKwh: string | null;
            otherTotal: string | null;
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            total: string | null;
        };
        ComparisonSummary: {
            byCause: {
                /** @enum {string} */
                cause: "consumption" | "formula" | "price" | "other";
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                difference: string;
                services: number;
            }[];
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            byGone: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            byNew: string;
            changed: number;
            currency: string | null;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            energyKwh: string;
            gone: number;
            new: number;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            otherEnergyKwh: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            otherTotal: string;
            same: number;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
        };
        ComparisonSummaryInput: {
            byCause: {
                /** @enum {string} */
                cause: "consumption" | "formula" | "price" | "other";
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                difference: string;
                services: number;
            }[];
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            byGone: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            byNew: string;
            changed: number;
            currency: string | null;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            energyKwh: string;
            gone: number;
            new: number;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            otherEnergyKwh: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            otherTotal: string;
            same: number;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
        };
        ContractVersion: {
            code: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            effectiveUntil: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description nombre de quien la registró */
            recordedBy: string | null;
            terms: {
                [key: string]: string;
            };
            validFrom: string;
            validUntil: string | null;
        };
        ContractVersionInput: {
            code: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            effectiveUntil: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description nombre de quien la registró */
            recordedBy: string | null;
            terms: {
                [key: string]: string;
            };
            validFrom: string;
            validUntil: string | null;
        };
        ControlTotals: {
            contentHash: string | null;
            currency: string | null;
            cycles: number;
            deviates: boolean;
            isLoaded: boolean;
            lines: {
                component: string;
                deviates: boolean;
                difference: {
                    amount: string | null;
                    energyKwh: string | null;
                };
                market: {
                    amount: string | null;
                    energyKwh: string | null;
                } | null;
                own: {
                    amount: string | null;
                    energyKwh: string | null;
                };
                settled: {
                    amount: string | null;
                    energyKwh: string | null;
                };
            }[];
            outstanding: number;
            services: number;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            tolerancePercent: string;
        };
        ControlTotalsInput: {
            contentHash: string | null;
            currency: string | null;
            cycles: number;
            deviates: boolean;
            isLoaded: boolean;
            lines: {
                component: string;
                deviates: boolean;
                difference: {
                    amount: string | null;
                    energyKwh: string | null;
                };
                market: {
                    amount: string | null;
                    energyKwh: string | null;
                } | null;
                own: {
                    amount: string | null;
                    energyKwh: string | null;
                };
                settled: {
                    amount: string | null;
                    energyKwh: string | null;
                };
            }[];
            outstanding: number;
            services: number;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            tolerancePercent: string;
        };
        Customer: {
            code: string;
            contractsInForce: number;
            email: string;
            /** Format: uuid */
            id: string;
            idNumber: string;
            idType: string;
            name: string;
            phone: string;
            supplyPointCount: number;
            readonly tags: string[];
            version: number;
        };
        CustomerDetail: {
            actions: components["schemas"]["Action"][];
            code: string;
            contractsInForce: number;
            email: string;
            /** Format: uuid */
            id: string;
            idNumber: string;
            idType: string;
            name: string;
            phone: string;
            supplyPointCount: number;
            readonly tags: string[];
            version: number;
        };
        CustomerDetailInput: {
            actions: components["schemas"]["ActionInput"][];
            code: string;
            contractsInForce: number;
            email: string;
            /** Format: uuid */
            id: string;
            idNumber: string;
            idType: string;
            name: string;
            phone: string;
            supplyPointCount: number;
            readonly tags: string[];
            version: number;
        };
        CustomerInput: {
            code: string;
            contractsInForce: number;
            email: string;
            /** Format: uuid */
            id: string;
            idNumber: string;
            idType: string;
            name: string;
            phone: string;
            supplyPointCount: number;
            readonly tags: string[];
            version: number;
        };
        Cycle: {
            actions: components["schemas"]["Action"][];
            counts: {
                byStage: {
                    [key: string]: number;
                };
            };
            /** Format: date-time */
            createdAt: string;
            dryRun: boolean;
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            manifestHash: string | null;
            /** @enum {string} */
            market: "regulated" | "unregulated";
            /** @enum {string} */
            mode: "automatic" | "manual";
            name: string;
            pause: {
                /** Format: date-time */
                at: string;
                cause: string;
                services: number;
                /** @enum {string} */
                stage: "validation" | "settlement";
            } | null;
            /** @example 2026-10 */
            period: string;
            progress: {
                /** Format: date-time */
                at: string;
                services: number;
                silentSeconds: number;
                stage: string;
            }[] | null;
            resultHash: string | null;
            serviceCount: number;
            startedAt: string | null;
            /** @enum {string} */
            status: "draft" | "awaiting-inputs" | "running" | "awaiting-approval" | "with-exceptions" | "completed" | "cancelled" | "failed";
            toApprove: components["schemas"]["PendingApproval"][] | null;
            version: number;
        };
        CycleInput: {
            actions: components["schemas"]["ActionInput"][];
            counts: {
                byStage: {
                    [key: string]: number;
                };
            };
            /** Format: date-time */
            createdAt: string;
            dryRun: boolean;
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            manifestHash: string | null;
            /** @enum {string} */
            market: "regulated" | "unregulated";
            /** @enum {string} */
            mode: "automatic" | "manual";
            name: string;
            pause: {
                /** Format: date-time */
                at: string;
                cause: string;
                services: number;
                /** @enum {string} */
                stage: "validation" | "settlement";
            } | null;
            /** @example 2026-10 */
            period: string;
            progress: {
                /** Format: date-time */
                at: string;
                services: number;
                silentSeconds: number;
                stage: string;
            }[] | null;
            resultHash: string | null;
            serviceCount: number;
            startedAt: string | null;
            /** @enum {string} */
            status: "draft" | "awaiting-inputs" | "running" | "awaiting-approval" | "with-exceptions" | "completed" | "cancelled" | "failed";
            toApprove: components["schemas"]["PendingApprovalInput"][] | null;
            version: number;
        };
        CycleReadiness: {
            causes: {
                cause: string;
                detail: string;
                message: string | null;
                /** @enum {string} */
                outcome: "wait" | "fail";
                services: number;
            }[];
            excluded: number;
            fail: number;
            pass: number;
            wait: number;
        };
        CycleReadinessInput: {
            causes: {
                cause: string;
                detail: string;
                message: string | null;
                /** @enum {string} */
                outcome: "wait" | "fail";
                services: number;
            }[];
            excluded: number;
            fail: number;
            pass: number;
            wait: number;
        };
        CycleService: {
            actions: components["schemas"]["Action"][];
            aside: {
                /** Format: date-time */
                at: string;
                from: string;
                note: string;
                reason: string;
                userId: string | null;
                userName: string | null;
            } | null;
            contractCode: string;
            customerName: string;
            findings: components["schemas"]["Finding"][];
            gate: components["schemas"]["GateVerdict"] | null;
            invoice: {
                /** Format: uuid */
                id: string;
                number: string;
                status: string;
            } | null;
            outcome: string;
            previous: {
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                energyKwh: string;
                /** @example 2026-10 */
                period: string;
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                total: string;
            } | null;
            /** Format: uuid */
            serviceId: string;
            stage: string;
            statement: {
                currency: string;
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                energyKwh: string;
                /** Format: uuid */
                id: string;
                resultHash: string;
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                total: string;
                version: number;
            } | null;
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            waitingFor: string[];
        };
        CycleServiceInput: {
            actions: components["schemas"]["ActionInput"][];
            aside: {
                /** Format: date-time */
                at: string;
                from: string;
                note: string;
                reason: string;
                userId: string | null;
                userName: string | null;
            } | null;
            contractCode: string;
            customerName: string;
            findings: components["schemas"]["FindingInput"][];
            gate: components["schemas"]["GateVerdictInput"] | null;
            invoice: {
                /** Format: uuid */
                id: string;
                number: string;
                status: string;
            } | null;
            outcome: string;
            previous: {
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                energyKwh: string;
                /** @example 2026-10 */
                period: string;
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                total: string;
            } | null;
            /** Format: uuid */
            serviceId: string;
            stage: string;
            statement: {
                currency: string;
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                energyKwh: string;
                /** Format: uuid */
                id: string;
                resultHash: string;
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                total: string;
                version: number;
            } | null;
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            waitingFor: string[];
        };
        Dashboard: {
            /** Format: date-time */
            asOf: string;
            attention: {
                cause: string;
                money: string | null;
                /** Format: date-time */
                oldest: string;
                services: number;
                stage: string;
            }[];
            bottleneck: {
                node: string;
                oldestSeconds: number;
                waiting: number;
            } | null;
            conserved: boolean;
            currency: string;
            forecast: {
                /** Format: date-time */
                expected: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                until: string;
            } | null;
            history: {
                averageTime: number | null;
                /** @example 2026-10 */
                period: string;
                settled: number;
                totalValue: string | null;
            }[];
            kpis: {
                averageTime: {
                    alternate: number | null;
                    p50: number | null;
                    p95: number | null;
                    value: number | null;
                    waitingForApproval: number;
                };
                inInitialValidation: {
                    alternate: number;
                    value: number;
                };
                settled: {
                    alternate: number;
                    value: number;
                };
                totalValue: {
                    local: string | null;
                    usd: {
                        /** Format: date */
                        date: string;
                        /**
                         * @description Decimal exacto como texto
                         * @example 1204.50
                         */
                        rate: string;
                        source: string;
                        /**
                         * @description Decimal exacto como texto
                         * @example 1204.50
                         */
                        value: string;
                    } | null;
                };
            };
            /** @enum {string} */
            market: "regulated" | "unregulated";
            /** @example 2026-10 */
            period: string;
            population: {
                known: boolean;
                value: number;
            };
            /** @example 1284 */
            position: string;
            quality: {
                findings: {
                    code: string;
                    message: string;
                    services: number;
                    /** @enum {string} */
                    severity: "informative" | "warning" | "blocking";
                }[];
                firstPassYield: {
                    of: number;
                    passed: number;
                };
            };
            recentResettlements: components["schemas"]["Resettlement"][] | null;
            sankey: {
                links: components["schemas"]["FlowLink"][];
                nodes: components["schemas"]["FlowNode"][];
            };
            times: {
                node: string;
                p50: number;
                p95: number;
                services: number;
                total: number;
            }[];
        };
        DashboardInput: {
            /** Format: date-time */
            asOf: string;
            attention: {
                cause: string;
                money: string | null;
                /** Format: date-time */
                oldest: string;
                services: number;
                stage: string;
            }[];
            bottleneck: {
                node: string;
                oldestSeconds: number;
                waiting: number;
            } | null;
            conserved: boolean;
            currency: string;
            forecast: {
                /** Format: date-time */
                expected: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                until: string;
            } | null;
            history: {
                averageTime: number | null;
                /** @example 2026-10 */
                period: string;
                settled: number;
                totalValue: string | null;
            }[];
            kpis: {
                averageTime: {
                    alternate: number | null;
                    p50: number | null;
                    p95: number | null;
                    value: number | null;
                    waitingForApproval: number;
                };
                inInitialValidation: {
                    alternate: number;
                    value: number;
                };
                settled: {
                    alternate: number;
                    value: number;
                };
                totalValue: {
                    local: string | null;
                    usd: {
                        /** Format: date */
                        date: string;
                        /**
                         * @description Decimal exacto como texto
                         * @example 1204.50
                         */
                        rate: string;
                        source: string;
                        /**
                         * @description Decimal exacto como texto
                         * @example 1204.50
                         */
                        value: string;
                    } | null;
                };
            };
            /** @enum {string} */
            market: "regulated" | "unregulated";
            /** @example 2026-10 */
            period: string;
            population: {
                known: boolean;
                value: number;
            };
            /** @example 1284 */
            position: string;
            quality: {
                findings: {
                    code: string;
                    message: string;
                    services: number;
                    /** @enum {string} */
                    severity: "informative" | "warning" | "blocking";
                }[];
                firstPassYield: {
                    of: number;
                    passed: number;
                };
            };
            recentResettlements: components["schemas"]["ResettlementInput"][] | null;
            sankey: {
                links: components["schemas"]["FlowLinkInput"][];
                nodes: components["schemas"]["FlowNodeInput"][];
            };
            times: {
                node: string;
                p50: number;
                p95: number;
                services: number;
                total: number;
            }[];
        };
        DashboardService: {
            contractCode: string;
            customerName: string;
            cycleId: string | null;
            cycleName: string;
            findings: components["schemas"]["Finding"][];
            outcome: string;
            stage: string;
            statement: {
                currency: string;
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                energyKwh: string;
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                total: string;
            } | null;
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            waitingFor: string[];
        };
        DashboardServiceInput: {
            contractCode: string;
            customerName: string;
            cycleId: string | null;
            cycleName: string;
            findings: components["schemas"]["FindingInput"][];
            outcome: string;
            stage: string;
            statement: {
                currency: string;
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                energyKwh: string;
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                total: string;
            } | null;
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            waitingFor: string[];
        };
        Facet: {
            count: number;
            value: string;
        };
        FacetInput: {
            count: number;
            value: string;
        };
        Finding: {
            code: string;
            message: string;
            params: {
                [key: string]: string;
            };
            /** @enum {string} */
            severity: "informative" | "warning" | "blocking";
        };
        FindingCode: {
            code: string;
            /** @enum {string} */
            severity: "informative" | "warning" | "blocking";
            title: string;
        };
        FindingCodeInput: {
            code: string;
            /** @enum {string} */
            severity: "informative" | "warning" | "blocking";
            title: string;
        };
        FindingInput: {
            code: string;
            message: string;
            params: {
                [key: string]: string;
            };
            /** @enum {string} */
            severity: "informative" | "warning" | "blocking";
        };
        FlowLink: {
            /** @enum {string} */
            origin: "initial" | "resettlement";
            source: string;
            target: string;
            value: number;
        };
        FlowLinkInput: {
            /** @enum {string} */
            origin: "initial" | "resettlement";
            source: string;
            target: string;
            value: number;
        };
        FlowNode: {
            column: number;
            id: string;
            resident: number;
            returns: number;
            states: {
                code: string;
                count: number;
            }[];
            total: number;
        };
        FlowNodeInput: {
            column: number;
            id: string;
            resident: number;
            returns: number;
            states: {
                code: string;
                count: number;
            }[];
            total: number;
        };
        GateSettings: {
            holds: string[];
            informativePoints: number;
            /** @enum {string} */
            mode: "shadow" | "on";
            reviewFrom: number;
            sampleFrom: number;
            samplePercent: number;
            warningPoints: number;
            weights: {
                [key: string]: number;
            };
        };
        GateSettingsInput: {
            holds: string[];
            informativePoints: number;
            /** @enum {string} */
            mode: "shadow" | "on";
            reviewFrom: number;
            sampleFrom: number;
            samplePercent: number;
            warningPoints: number;
            weights: {
                [key: string]: number;
            };
        };
        GateVerdict: {
            /** @enum {string} */
            band: "auto" | "sample" | "review" | "hold";
            because: {
                code: string;
                holds: boolean;
                points: number;
            }[];
            score: number;
        };
        GateVerdictInput: {
            /** @enum {string} */
            band: "auto" | "sample" | "review" | "hold";
            because: {
                code: string;
                holds: boolean;
                points: number;
            }[];
            score: number;
        };
        Input: {
            actions: components["schemas"]["Action"][];
            coverage: {
                keys: number;
                months: string[];
            };
            /** Format: date-time */
            createdAt: string;
            errorCount: number;
            errors: components["schemas"]["RowError"][];
            file: {
                name: string;
                sha256: string;
                size: number;
            };
            /** Format: uuid */
            id: string;
            kind: string;
            period: string;
            progress: number;
            rejectedRows: number;
            rows: number;
            /** @enum {string} */
            status: "received" | "reading" | "accepted" | "accepted-with-warnings" | "rejected" | "superseded";
            version: number;
        };
        InputInput: {
            actions: components["schemas"]["ActionInput"][];
            coverage: {
                keys: number;
                months: string[];
            };
            /** Format: date-time */
            createdAt: string;
            errorCount: number;
            errors: components["schemas"]["RowErrorInput"][];
            file: {
                name: string;
                sha256: string;
                size: number;
            };
            /** Format: uuid */
            id: string;
            kind: string;
            period: string;
            progress: number;
            rejectedRows: number;
            rows: number;
            /** @enum {string} */
            status: "received" | "reading" | "accepted" | "accepted-with-warnings" | "rejected" | "superseded";
            version: number;
        };
        InputKind: {
            code: string;
            columns: {
                description: string;
                example: string;
                name: string;
                required: boolean;
            }[];
            market: string;
            metering: string;
            name: string;
            optional: boolean;
            periodicity: string;
            scope: string;
            /** @description Resultados propios que responden donde no se cargó nada; null donde no los hay */
            standIn: string | null;
            templateUrl: string;
        };
        InputKindInput: {
            code: string;
            columns: {
                description: string;
                example: string;
                name: string;
                required: boolean;
            }[];
            market: string;
            metering: string;
            name: string;
            optional: boolean;
            periodicity: string;
            scope: string;
            /** @description Resultados propios que responden donde no se cargó nada; null donde no los hay */
            standIn: string | null;
            templateUrl: string;
        };
        Intervals: {
            items: {
                /** @description Hora local como la trae su archivo: inicio en Colombia, fin en Perú */
                at: string;
                terms: components["schemas"]["Term"][];
            }[];
            nextCursor: string | null;
            /** @description De todas las horas, no solo de esta página */
            sums: {
                symbol: string;
                unit: string;
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                value: string;
            }[];
            total: {
                exact: boolean;
                value: number;
            };
        };
        IntervalsInput: {
            items: {
                /** @description Hora local como la trae su archivo: inicio en Colombia, fin en Perú */
                at: string;
                terms: components["schemas"]["TermInput"][];
            }[];
            nextCursor: string | null;
            /** @description De todas las horas, no solo de esta página */
            sums: {
                symbol: string;
                unit: string;
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                value: string;
            }[];
            total: {
                exact: boolean;
                value: number;
            };
        };
        Invoice: {
            actions: components["schemas"]["Action"][];
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            currency: string;
            customer: {
                code: string;
                /** Format: uuid */
                id: string;
                idNumber: string;
                idType: string;
                name: string;
            };
            /** Format: uuid */
            cycleId: string;
            documentType: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            energyKwh: string;
            /** Format: uuid */
            id: string;
            number: string;
            period: string;
            provider: {
                name: string;
                officialId: string | null;
                reference: string;
            };
            reason: string | null;
            /** Format: uuid */
            statementId: string;
            /** @enum {string} */
            status: "unknown" | "ready" | "sending" | "accepted" | "observed" | "rejected" | "voided";
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
            /** Format: date-time */
            updatedAt: string;
        };
        InvoiceEvent: {
            /** Format: date-time */
            at: string;
            detail: string | null;
            event: string;
            outcome: string | null;
            raw: string | null;
            signature: string | null;
            tookMs: number | null;
            webhookId: string | null;
        };
        InvoiceEventInput: {
            /** Format: date-time */
            at: string;
            detail: string | null;
            event: string;
            outcome: string | null;
            raw: string | null;
            signature: string | null;
            tookMs: number | null;
            webhookId: string | null;
        };
        InvoiceInput: {
            actions: components["schemas"]["ActionInput"][];
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            currency: string;
            customer: {
                code: string;
                /** Format: uuid */
                id: string;
                idNumber: string;
                idType: string;
                name: string;
            };
            /** Format: uuid */
            cycleId: string;
            documentType: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            energyKwh: string;
            /** Format: uuid */
            id: string;
            number: string;
            period: string;
            provider: {
                name: string;
                officialId: string | null;
                reference: string;
            };
            reason: string | null;
            /** Format: uuid */
            statementId: string;
            /** @enum {string} */
            status: "unknown" | "ready" | "sending" | "accepted" | "observed" | "rejected" | "voided";
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
            /** Format: date-time */
            updatedAt: string;
        };
        InvoiceStatusCount: {
            count: number;
            currency: string;
            /** @enum {string} */
            status: "unknown" | "ready" | "sending" | "accepted" | "observed" | "rejected" | "voided";
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
        };
        InvoiceStatusCountInput: {
            count: number;
            currency: string;
            /** @enum {string} */
            status: "unknown" | "ready" | "sending" | "accepted" | "observed" | "rejected" | "voided";
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
        };
        Management: {
            /** Format: date */
            asOf: string;
            contracts: {
                expired: number;
                expiring30: number;
                expiring60: number;
                expiring90: number;
                future: number;
                inForce: number;
            };
            customers: number;
            customersWithout: number;
            invoices: {
                count: number;
                currency: string;
                /** @enum {string} */
                status: "unknown" | "ready" | "sending" | "accepted" | "observed" | "rejected" | "voided";
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                total: string;
            }[];
            supplyPoints: {
                count: number;
                market: string;
            }[];
            tags: {
                count: number;
                tag: string;
            }[];
        };
        ManagementInput: {
            /** Format: date */
            asOf: string;
            contracts: {
                expired: number;
                expiring30: number;
                expiring60: number;
                expiring90: number;
                future: number;
                inForce: number;
            };
            customers: number;
            customersWithout: number;
            invoices: {
                count: number;
                currency: string;
                /** @enum {string} */
                status: "unknown" | "ready" | "sending" | "accepted" | "observed" | "rejected" | "voided";
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                total: string;
            }[];
            supplyPoints: {
                count: number;
                market: string;
            }[];
            tags: {
                count: number;
                tag: string;
            }[];
        };
        Mover: {
            currency: string;
            customerName: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            difference: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            energyKwh: string;
            isOutlier: boolean;
            percent: string | null;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            previousEnergyKwh: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            previousTotal: string;
            /** Format: uuid */
            serviceId: string;
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
        };
        MoverInput: {
            currency: string;
            customerName: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            difference: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            energyKwh: string;
            isOutlier: boolean;
            percent: string | null;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            previousEnergyKwh: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            previousTotal: string;
            /** Format: uuid */
            serviceId: string;
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
        };
        Newcomer: {
            currency: string;
            customerName: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            energyKwh: string;
            /** Format: uuid */
            serviceId: string;
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
        };
        NewcomerInput: {
            currency: string;
            customerName: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            energyKwh: string;
            /** Format: uuid */
            serviceId: string;
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
        };
        Newcomers: {
            items: components["schemas"]["Newcomer"][];
            services: number;
        };
        NewcomersInput: {
            items: components["schemas"]["NewcomerInput"][];
            services: number;
        };
        Operation: {
            actions: components["schemas"]["Action"][];
            /** Format: date-time */
            createdAt: string;
            errorCount: number;
            errors: components["schemas"]["RowError"][];
            id: string;
            progress: number;
            result: unknown;
            /** @enum {string} */
            status: "running" | "succeeded" | "failed";
        };
        OperationInput: {
            actions: components["schemas"]["ActionInput"][];
            /** Format: date-time */
            createdAt: string;
            errorCount: number;
            errors: components["schemas"]["RowErrorInput"][];
            id: string;
            progress: number;
            result: unknown;
            /** @enum {string} */
            status: "running" | "succeeded" | "failed";
        };
        PendingApproval: {
            allowed: boolean;
            contentHash: string;
            currency: string | null;
            energyKwh: string | null;
            outliers: number;
            previousEnergyKwh: string | null;
            previousServices: number;
            previousTotal: string | null;
            reason: string | null;
            services: number;
            /** @enum {string} */
            stage: "validation" | "settlement" | "billing";
            total: string | null;
            warnings: number;
        };
        PendingApprovalInput: {
            allowed: boolean;
            contentHash: string;
            currency: string | null;
            energyKwh: string | null;
            outliers: number;
            previousEnergyKwh: string | null;
            previousServices: number;
            previousTotal: string | null;
            reason: string | null;
            services: number;
            /** @enum {string} */
            stage: "validation" | "settlement" | "billing";
            total: string | null;
            warnings: number;
        };
        Preferences: {
            choices: {
                [key: string]: string;
            };
            views: components["schemas"]["SavedView"][];
        };
        PreferencesInput: {
            choices: {
                [key: string]: string;
            };
            views: components["schemas"]["SavedViewInput"][];
        };
        PreviewedStatement: {
            currency: string;
            determinants: {
                [key: string]: string;
            };
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            energyKwh: string;
            lines: components["schemas"]["StatementLine"][];
            resultHash: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            subtotal: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            taxes: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
        };
        PreviewedStatementInput: {
            currency: string;
            determinants: {
                [key: string]: string;
            };
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            energyKwh: string;
            lines: components["schemas"]["StatementLineInput"][];
            resultHash: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            subtotal: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            taxes: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
        };
        /** @description De este mes y de meses anteriores, por mes de origen; juntos son el importe */
        PriorMonths: {
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            currentAmount: string;
            months: {
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                amount: string;
                month: string;
            }[];
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            priorAmount: string;
        };
        /** @description De este mes y de meses anteriores, por mes de origen; juntos son el importe */
        PriorMonthsInput: {
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            currentAmount: string;
            months: {
                /**
                 * @description Decimal exacto como texto
                 * @example 1204.50
                 */
                amount: string;
                month: string;
            }[];
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            priorAmount: string;
        };
        Problem: {
            code: string;
            detail: string;
            errors: {
                code: string;
                message: string;
                pointer: string;
            }[];
            instance: string;
            params: {
                [key: string]: string;
            };
            retryable: boolean;
            status: number;
            title: string;
            traceId: string;
            type: string;
        };
        ProblemInput: {
            code: string;
            detail: string;
            errors: {
                code: string;
                message: string;
                pointer: string;
            }[];
            instance: string;
            params: {
                [key: string]: string;
            };
            retryable: boolean;
            status: number;
            title: string;
            traceId: string;
            type: string;
        };
        RequiredInput: {
            covered: number;
            inputIds: string[];
            kind: string;
            missing: string[];
            name: string;
            optional: boolean;
            periodicity: string;
            required: number;
            scope: string;
            /** @enum {string} */
            status: "pending" | "partial" | "loaded" | "rejected";
        };
        RequiredInputInput: {
            covered: number;
            inputIds: string[];
            kind: string;
            missing: string[];
            name: string;
            optional: boolean;
            periodicity: string;
            required: number;
            scope: string;
            /** @enum {string} */
            status: "pending" | "partial" | "loaded" | "rejected";
        };
        Resettlement: {
            actions: components["schemas"]["Action"][];
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            currency: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            market: "regulated" | "unregulated";
            netAmount: string | null;
            note: string;
            period: string;
            reason: string;
            services: number;
            /** @enum {string} */
            status: "draft" | "running" | "in-review" | "awaiting-approval" | "approved" | "billed" | "discarded";
        };
        ResettlementInput: {
            actions: components["schemas"]["ActionInput"][];
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            currency: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            market: "regulated" | "unregulated";
            netAmount: string | null;
            note: string;
            period: string;
            reason: string;
            services: number;
            /** @enum {string} */
            status: "draft" | "running" | "in-review" | "awaiting-approval" | "approved" | "billed" | "discarded";
        };
        RowError: {
            code: string;
            column: string;
            message: string;
            row: number;
            value: string;
        };
        RowErrorInput: {
            code: string;
            column: string;
            message: string;
            row: number;
            value: string;
        };
        SavedView: {
            /** Format: uuid */
            id: string;
            name: string;
            screen: string;
            search: string;
        };
        SavedViewInput: {
            /** Format: uuid */
            id: string;
            name: string;
            screen: string;
            search: string;
        };
        SessionUser: {
            /** @description en las que puede trabajar, la actual incluida */
            companies: {
                country: string;
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            company: {
                country: string;
                currency: string;
                /** Format: uuid */
                id: string;
                name: string;
                timeZone: string;
            };
            email: string;
            /** Format: uuid */
            id: string;
            name: string;
            roles: ("operator" | "approver" | "auditor" | "sre" | "admin")[];
        };
        SessionUserInput: {
            /** @description en las que puede trabajar, la actual incluida */
            companies: {
                country: string;
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            company: {
                country: string;
                currency: string;
                /** Format: uuid */
                id: string;
                name: string;
                timeZone: string;
            };
            email: string;
            /** Format: uuid */
            id: string;
            name: string;
            roles: ("operator" | "approver" | "auditor" | "sre" | "admin")[];
        };
        SettlementPreview: {
            /** @enum {string} */
            market: "regulated" | "unregulated";
            period: string;
            services: {
                contractCode: string;
                findings: components["schemas"]["Finding"][];
                statement: components["schemas"]["PreviewedStatement"] | null;
                supplyPointCode: string;
            }[];
            /** @description Insumos que faltan para liquidar */
            waitingFor: string[];
        };
        SettlementPreviewInput: {
            /** @enum {string} */
            market: "regulated" | "unregulated";
            period: string;
            services: {
                contractCode: string;
                findings: components["schemas"]["FindingInput"][];
                statement: components["schemas"]["PreviewedStatementInput"] | null;
                supplyPointCode: string;
            }[];
            /** @description Insumos que faltan para liquidar */
            waitingFor: string[];
        };
        SheetColumn: {
            attribute: string;
            blank: string | null;
            header: string;
            lengthMax: number | null;
            max: string | null;
            min: string | null;
            required: boolean;
            requiredWhen: {
                attribute: string;
                values: string[];
            }[];
            section: string;
            type: string;
            values: string[];
        };
        SheetColumnInput: {
            attribute: string;
            blank: string | null;
            header: string;
            lengthMax: number | null;
            max: string | null;
            min: string | null;
            required: boolean;
            requiredWhen: {
                attribute: string;
                values: string[];
            }[];
            section: string;
            type: string;
            values: string[];
        };
        Statement: {
            contractCode: string;
            currency: string;
            /** Format: uuid */
            cycleId: string;
            determinants: {
                [key: string]: string;
            };
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            energyKwh: string;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["StatementLine"][];
            manifestHash: string;
            market: string;
            period: string;
            resultHash: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            subtotal: string;
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            taxes: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
            version: number;
        };
        StatementInput: {
            contractCode: string;
            currency: string;
            /** Format: uuid */
            cycleId: string;
            determinants: {
                [key: string]: string;
            };
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            energyKwh: string;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["StatementLineInput"][];
            manifestHash: string;
            market: string;
            period: string;
            resultHash: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            subtotal: string;
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            taxes: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
            version: number;
        };
        StatementLine: {
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            amount: string;
            code: string;
            description: string;
            formula: string;
            formulaCode: string;
            priorMonths: components["schemas"]["PriorMonths"] | null;
            quantity: string | null;
            taxable: boolean;
            terms: components["schemas"]["Term"][];
            unit: string | null;
            unitPrice: string | null;
        };
        StatementLineInput: {
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            amount: string;
            code: string;
            description: string;
            formula: string;
            formulaCode: string;
            priorMonths: components["schemas"]["PriorMonthsInput"] | null;
            quantity: string | null;
            taxable: boolean;
            terms: components["schemas"]["TermInput"][];
            unit: string | null;
            unitPrice: string | null;
        };
        StatementSummary: {
            contractCode: string;
            currency: string;
            /** Format: uuid */
            cycleId: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            energyKwh: string;
            /** Format: uuid */
            id: string;
            period: string;
            /** Format: date-time */
            settledAt: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            subtotal: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            taxes: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
            version: number;
        };
        StatementSummaryInput: {
            contractCode: string;
            currency: string;
            /** Format: uuid */
            cycleId: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            energyKwh: string;
            /** Format: uuid */
            id: string;
            period: string;
            /** Format: date-time */
            settledAt: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            subtotal: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            taxes: string;
            /**
             * @description Decimal exacto como texto
             * @example 1204.50
             */
            total: string;
            version: number;
        };
        SupplyContract: {
            actions: components["schemas"]["Action"][];
            code: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            daysLeft: number | null;
            /** Format: uuid */
            id: string;
            market: string;
            metering: string;
            since: string;
            /** @enum {string} */
            state: "in-force" | "expiring" | "expired" | "future";
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            until: string | null;
            versions: number;
        };
        SupplyContractInput: {
            actions: components["schemas"]["ActionInput"][];
            code: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            daysLeft: number | null;
            /** Format: uuid */
            id: string;
            market: string;
            metering: string;
            since: string;
            /** @enum {string} */
            state: "in-force" | "expiring" | "expired" | "future";
            supplyPointCode: string;
            /** Format: uuid */
            supplyPointId: string;
            until: string | null;
            versions: number;
        };
        SupplyPoint: {
            code: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            /** Format: uuid */
            id: string;
            latestKwh: string | null;
            latestMonth: string | null;
            market: string;
            meter: string;
            metering: string;
            networkOperator: string;
            region: string;
        };
        SupplyPointDetail: {
            actions: components["schemas"]["Action"][];
            address: string;
            contracts: components["schemas"]["ContractVersion"][];
            municipalityCode: string;
            supplyPoint: components["schemas"]["SupplyPoint"];
            version: number;
        };
        SupplyPointDetailInput: {
            actions: components["schemas"]["ActionInput"][];
            address: string;
            contracts: components["schemas"]["ContractVersionInput"][];
            municipalityCode: string;
            supplyPoint: components["schemas"]["SupplyPointInput"];
            version: number;
        };
        SupplyPointFacets: {
            consumption: {
                bins: {
                    count: number;
                    from: string | null;
                    until: string | null;
                }[];
                unknown: number;
            };
            meterings: components["schemas"]["Facet"][];
            regions: components["schemas"]["Facet"][];
            total: number;
        };
        SupplyPointFacetsInput: {
            consumption: {
                bins: {
                    count: number;
                    from: string | null;
                    until: string | null;
                }[];
                unknown: number;
            };
            meterings: components["schemas"]["FacetInput"][];
            regions: components["schemas"]["FacetInput"][];
            total: number;
        };
        SupplyPointInput: {
            code: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            /** Format: uuid */
            id: string;
            latestKwh: string | null;
            latestMonth: string | null;
            market: string;
            meter: string;
            metering: string;
            networkOperator: string;
            region: string;
        };
        Term: {
            source: {
                column: string | null;
                file: string | null;
                inputId: string | null;
                kind: string;
                norm: string | null;
                row: number | null;
            };
            symbol: string;
            unit: string;
            value: string;
        };
        TermInput: {
            source: {
                column: string | null;
                file: string | null;
                inputId: string | null;
                kind: string;
                norm: string | null;
                row: number | null;
            };
            symbol: string;
            unit: string;
            value: string;
        };
        User: {
            actions: components["schemas"]["Action"][];
            disabled: boolean;
            email: string;
            /** Format: uuid */
            id: string;
            name: string;
            roles: ("operator" | "approver" | "auditor" | "sre" | "admin")[];
            version: number;
        };
        UserInput: {
            actions: components["schemas"]["ActionInput"][];
            disabled: boolean;
            email: string;
            /** Format: uuid */
            id: string;
            name: string;
            roles: ("operator" | "approver" | "auditor" | "sre" | "admin")[];
            version: number;
        };
        WorkCount: {
            /** Format: uuid */
            cycleId: string;
            cycleName: string;
            /** @example 2026-10 */
            period: string;
            services: number;
            stage: string;
        };
        WorkCountInput: {
            /** Format: uuid */
            cycleId: string;
            cycleName: string;
            /** @example 2026-10 */
            period: string;
            services: number;
            stage: string;
        };
        WorkItem: {
            /** Format: uuid */
            cycleId: string;
            cycleName: string;
            /** @example 2026-10 */
            period: string;
            service: components["schemas"]["CycleService"];
            /** Format: date-time */
            since: string;
            stake: string | null;
        };
        WorkItemInput: {
            /** Format: uuid */
            cycleId: string;
            cycleName: string;
            /** @example 2026-10 */
            period: string;
            service: components["schemas"]["CycleServiceInput"];
            /** Format: date-time */
            since: string;
            stake: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAbout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["About"];
                };
            };
        };
    };
    getApprovalPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicy"];
                };
            };
        };
    };
    putApprovalPolicy: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    controlTolerance?: string | null;
                    fourEyes: ("validation" | "settlement" | "billing")[];
                    /** @default null */
                    gate?: components["schemas"]["GateSettingsInput"] | null;
                    moneyLimit?: string | null;
                    outlierPercent: number;
                    /** @default null */
                    systemicFailures?: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicy"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                action?: string;
                /** @description cycles, customers, inputs o users; todas si no se indica */
                chain?: "cycles" | "customers" | "inputs" | "users";
                cursor?: string;
                limit?: number;
                since?: string;
                /** @description id de aquello sobre lo que se actuó, por ejemplo un ciclo */
                subjectId?: string;
                until?: string;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actions: components["schemas"]["Action"][];
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                action?: string;
                /** @description cycles, customers, inputs o users; todas si no se indica */
                chain?: "cycles" | "customers" | "inputs" | "users";
                since?: string;
                /** @description id de aquello sobre lo que se actuó, por ejemplo un ciclo */
                subjectId?: string;
                until?: string;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chains: {
                            /** @enum {string} */
                            chain: "cycles" | "customers" | "inputs" | "users";
                            entries: number;
                            firstBroken: number | null;
                            head: string | null;
                            intact: boolean;
                            what: string | null;
                        }[];
                        entries: number;
                        intact: boolean;
                    };
                };
            };
        };
    };
    getCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
        };
    };
    getBillingProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
        };
    };
    setCompanySettings: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    settings: {
                        [key: string]: string | {
                            [key: string]: string | number | boolean | null;
                        };
                    };
                    /** @example 2026-10 */
                    validFrom: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                status?: "" | "in-force" | "without";
                tag?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Customer"][];
                        nextCursor: string | null;
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
    addCustomer: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @default  */
                    email?: string;
                    idNumber: string;
                    idType: string;
                    name: string;
                    /** @default  */
                    phone?: string;
                    /** @default [] */
                    tags?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
        };
    };
    changeCustomer: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    email?: string;
                    idNumber: string;
                    idType: string;
                    name: string;
                    /** @default  */
                    phone?: string;
                    /** @default [] */
                    tags?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
        };
    };
    listCustomerPoints: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SupplyPoint"][];
                        nextCursor: string | null;
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
    exportCustomers: {
        parameters: {
            query?: {
                customerId?: string;
                format?: "xlsx" | "csv" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importCustomers: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        operation: {
                            id: string;
                        };
                    };
                };
            };
        };
    };
    listSheetColumns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: components["schemas"]["SheetColumn"][];
                    };
                };
            };
        };
    };
    getImportTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCycles: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                period?: string;
                status?: "draft" | "awaiting-inputs" | "running" | "awaiting-approval" | "with-exceptions" | "completed" | "cancelled" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Cycle"][];
                        nextCursor: string | null;
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
    createCycle: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    dryRun?: boolean;
                    /** @enum {string} */
                    market: "regulated" | "unregulated";
                    /** @enum {string} */
                    mode: "automatic" | "manual";
                    name: string;
                    /** @example 2026-10 */
                    period: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cycle"];
                };
            };
        };
    };
    getCycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cycle"];
                };
            };
        };
    };
    changeCycle: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    market?: "regulated" | "unregulated";
                    /** @enum {string} */
                    mode?: "automatic" | "manual";
                    name?: string;
                    /** @example 2026-10 */
                    period?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cycle"];
                };
            };
        };
    };
    listApprovals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Approval"][];
                        pending: components["schemas"]["PendingApproval"][];
                    };
                };
            };
        };
    };
    approveStage: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contentHash: string;
                    /** @default null */
                    controlHash?: string | null;
                    /** @enum {string} */
                    stage: "validation" | "settlement" | "billing";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cycle"];
                };
            };
        };
    };
    cancelCycle: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cycle"];
                };
            };
        };
    };
    compareCycles: {
        parameters: {
            query: {
                change?: "new" | "gone" | "changed" | "same";
                cursor?: string;
                limit?: number;
                with: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ComparedService"][];
                        nextCursor: string | null;
                        summary: components["schemas"]["ComparisonSummary"];
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
    getControlTotals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlTotals"];
                };
            };
        };
    };
    excludeServices: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    act?: string;
                    /** @default [] */
                    exclude?: string[];
                    expected?: number;
                    filter?: {
                        /** @default  */
                        band?: string;
                        /** @default  */
                        finding?: string;
                        /** @default  */
                        outcome?: string;
                        /** @default  */
                        q?: string;
                        /** @default  */
                        stage?: string;
                    };
                    ids?: string[];
                    /** @default  */
                    note?: string;
                    /** @enum {string} */
                    reason: "other" | "consumption" | "reading" | "missing-input" | "price" | "contract" | "customer-data" | "amount" | "claim";
                    /** Format: uuid */
                    selectionId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        act: string | null;
                        cycle: components["schemas"]["Cycle"];
                        done: number;
                        skipped: {
                            detail: string;
                            reason: string;
                            /** Format: uuid */
                            serviceId: string;
                            stage: string;
                            supplyPointCode: string;
                            /** Format: uuid */
                            supplyPointId: string;
                        }[];
                        skippedCount: number;
                    };
                };
            };
        };
    };
    undoExclusions: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    act?: string;
                    /** @default [] */
                    exclude?: string[];
                    expected?: number;
                    filter?: {
                        /** @default  */
                        band?: string;
                        /** @default  */
                        finding?: string;
                        /** @default  */
                        outcome?: string;
                        /** @default  */
                        q?: string;
                        /** @default  */
                        stage?: string;
                    };
                    ids?: string[];
                    /** @default  */
                    note?: string;
                    /** Format: uuid */
                    selectionId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        act: string | null;
                        cycle: components["schemas"]["Cycle"];
                        done: number;
                        skipped: {
                            detail: string;
                            reason: string;
                            /** Format: uuid */
                            serviceId: string;
                            stage: string;
                            supplyPointCode: string;
                            /** Format: uuid */
                            supplyPointId: string;
                        }[];
                        skippedCount: number;
                    };
                };
            };
        };
    };
    exportCycle: {
        parameters: {
            query?: {
                band?: string;
                finding?: string;
                format?: "xlsx" | "csv" | "json";
                outcome?: string;
                q?: string;
                stage?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGateCounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bands: {
                            /** @enum {string} */
                            band: "auto" | "sample" | "review" | "hold";
                            services: number;
                            stops: number;
                        }[];
                        /** @enum {string} */
                        mode: "shadow" | "on";
                        stopsTotal: string | null;
                    };
                };
            };
        };
    };
    getCycleMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: string;
                        /** Format: uuid */
                        cycleId: string;
                        energyKwh: string | null;
                        position: number;
                        services: number;
                        stages: {
                            elapsedMs: number;
                            entered: number;
                            left: number;
                            p50Ms: number | null;
                            p95Ms: number | null;
                            resident: number;
                            stage: string;
                            totalMs: number;
                        }[];
                        totalValue: string | null;
                    };
                };
            };
        };
    };
    listMovers: {
        parameters: {
            query?: {
                limit?: number;
                stage?: "validation" | "settlement" | "billing";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mover"][];
                        newcomers: components["schemas"]["Newcomers"] | null;
                    };
                };
            };
        };
    };
    promoteCycle: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cycle"];
                };
            };
        };
    };
    getCycleReadiness: {
        parameters: {
            query?: {
                selectionId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleReadiness"];
                };
            };
        };
    };
    listRequiredInputs: {
        parameters: {
            query?: {
                periodicity?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RequiredInput"][];
                    };
                };
            };
        };
    };
    resumeCycle: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cycle"];
                };
            };
        };
    };
    markForReview: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    act?: string;
                    /** @default [] */
                    exclude?: string[];
                    expected?: number;
                    filter?: {
                        /** @default  */
                        band?: string;
                        /** @default  */
                        finding?: string;
                        /** @default  */
                        outcome?: string;
                        /** @default  */
                        q?: string;
                        /** @default  */
                        stage?: string;
                    };
                    ids?: string[];
                    /** @default  */
                    note?: string;
                    /** @enum {string} */
                    reason: "other" | "consumption" | "reading" | "missing-input" | "price" | "contract" | "customer-data" | "amount" | "claim";
                    /** Format: uuid */
                    selectionId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        act: string | null;
                        cycle: components["schemas"]["Cycle"];
                        done: number;
                        skipped: {
                            detail: string;
                            reason: string;
                            /** Format: uuid */
                            serviceId: string;
                            stage: string;
                            supplyPointCode: string;
                            /** Format: uuid */
                            supplyPointId: string;
                        }[];
                        skippedCount: number;
                    };
                };
            };
        };
    };
    releaseReviews: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    act?: string;
                    /** @default [] */
                    exclude?: string[];
                    expected?: number;
                    filter?: {
                        /** @default  */
                        band?: string;
                        /** @default  */
                        finding?: string;
                        /** @default  */
                        outcome?: string;
                        /** @default  */
                        q?: string;
                        /** @default  */
                        stage?: string;
                    };
                    ids?: string[];
                    /** @default  */
                    note?: string;
                    /** @enum {string} */
                    resolution: "return" | "accept" | "retry";
                    /** Format: uuid */
                    selectionId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        act: string | null;
                        cycle: components["schemas"]["Cycle"];
                        done: number;
                        skipped: {
                            detail: string;
                            reason: string;
                            /** Format: uuid */
                            serviceId: string;
                            stage: string;
                            supplyPointCode: string;
                            /** Format: uuid */
                            supplyPointId: string;
                        }[];
                        skippedCount: number;
                    };
                };
            };
        };
    };
    undoRelease: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description El `act` que respondió la devolución
                     */
                    act: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        act: string | null;
                        cycle: components["schemas"]["Cycle"];
                        done: number;
                        skipped: {
                            detail: string;
                            reason: string;
                            /** Format: uuid */
                            serviceId: string;
                            stage: string;
                            supplyPointCode: string;
                            /** Format: uuid */
                            supplyPointId: string;
                        }[];
                        skippedCount: number;
                    };
                };
            };
        };
    };
    putSelection: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    selectionId: string;
                } | {
                    ids: string[];
                } | {
                    /** Format: uuid */
                    fromCycleId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cycle"];
                };
            };
        };
    };
    sendToBilling: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contentHash?: string;
                    controlHash?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cycle"];
                };
            };
        };
    };
    listCycleServices: {
        parameters: {
            query?: {
                band?: string;
                cursor?: string;
                finding?: string;
                limit?: number;
                outcome?: string;
                q?: string;
                sort?: "total" | "-total" | "energy" | "-energy" | "customer" | "-customer";
                stage?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CycleService"][];
                        nextCursor: string | null;
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
    getStatement: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                id: string;
                supplyPointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
        };
    };
    listIntervals: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                version?: number;
            };
            header?: never;
            path: {
                id: string;
                supplyPointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Intervals"];
                };
            };
        };
    };
    startCycle: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cycle"];
                };
            };
        };
    };
    getCycleTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            cause: string;
                            count: number;
                            event: string;
                            note: string | null;
                            reason: string | null;
                            userId: string | null;
                            userName: string | null;
                        }[];
                    };
                };
            };
        };
    };
    verifyCycle: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        firstDifference: string | null;
                        identical: boolean;
                        recomputedHash: string;
                        resultHash: string;
                        services: number;
                    } | {
                        operation: {
                            id: string;
                        };
                    };
                };
            };
        };
    };
    proposeCycleName: {
        parameters: {
            query: {
                market: "regulated" | "unregulated";
                period: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
        };
    };
    getDashboard: {
        parameters: {
            query: {
                cycleId?: string;
                flow?: "all" | "pending";
                market: "regulated" | "unregulated";
                period: string;
                versions?: "latest" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
        };
    };
    listDashboardServices: {
        parameters: {
            query: {
                cause?: string;
                cursor?: string;
                cycleId?: string;
                flow?: "all" | "pending";
                from?: string;
                limit?: number;
                market: "regulated" | "unregulated";
                node?: string;
                period: string;
                resident?: "true" | "false";
                settled?: "" | "yes" | "no";
                state?: string;
                to?: string;
                versions?: "latest" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DashboardService"][];
                        nextCursor: string | null;
                        /** @example 1284 */
                        position: string;
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindingCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FindingCode"][];
                    };
                };
            };
        };
    };
    listInputKinds: {
        parameters: {
            query: {
                country: "CO" | "PE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InputKind"][];
                    };
                };
            };
        };
    };
    getInputTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recogniseKinds: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files: {
                        firstLine: string;
                        name: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: (string | null)[];
                    };
                };
            };
        };
    };
    listInputs: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: string;
                limit?: number;
                period?: string;
                status?: "received" | "reading" | "accepted" | "accepted-with-warnings" | "rejected" | "superseded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actions: components["schemas"]["Action"][];
                        items: components["schemas"]["Input"][];
                        nextCursor: string | null;
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
    uploadInputs: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            file: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            status: "received" | "reading" | "accepted" | "accepted-with-warnings" | "rejected" | "superseded";
                        }[];
                    };
                };
            };
        };
    };
    getInput: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Input"];
                };
            };
        };
    };
    downloadInputErrors: {
        parameters: {
            query?: {
                format?: "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadInput: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInputRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                row: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cells: {
                            column: string;
                            value: string;
                        }[];
                        file: string;
                        row: number;
                    };
                };
            };
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                cursor?: string;
                customerId?: string;
                cycleId?: string;
                limit?: number;
                period?: string;
                q?: string;
                sort?: "total" | "-total" | "customer" | "-customer" | "updated" | "-updated";
                status?: "unknown" | "ready" | "sending" | "accepted" | "observed" | "rejected" | "voided";
                supplyPointId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invoice"][];
                        nextCursor: string | null;
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
    getInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
        };
    };
    getInvoiceDocument: {
        parameters: {
            query?: {
                format?: "json";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    queryInvoice: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
        };
    };
    getInvoiceTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documentHash: string;
                        items: components["schemas"]["InvoiceEvent"][];
                    };
                };
            };
        };
    };
    countInvoices: {
        parameters: {
            query?: {
                customerId?: string;
                cycleId?: string;
                period?: string;
                q?: string;
                supplyPointId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        all: {
                            count: number;
                            currency: string;
                            /**
                             * @description Decimal exacto como texto
                             * @example 1204.50
                             */
                            total: string;
                        }[];
                        items: components["schemas"]["InvoiceStatusCount"][];
                    };
                };
            };
        };
    };
    getManagement: {
        parameters: {
            query?: {
                /** @description solo cuentan las facturas de este periodo */
                period?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Management"];
                };
            };
        };
    };
    getOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
        };
    };
    downloadOperationErrors: {
        parameters: {
            query?: {
                format?: "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listResettlements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                period?: string;
                status?: "draft" | "running" | "in-review" | "awaiting-approval" | "approved" | "billed" | "discarded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Resettlement"][];
                        nextCursor: string | null;
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
    createSelection: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    codes?: string[];
                    /** @default [] */
                    exclude?: string[];
                    filter?: {
                        /**
                         * @default
                         * @enum {string}
                         */
                        market?: "regulated" | "unregulated" | "";
                        /** @default  */
                        maxKwh?: string | "";
                        /**
                         * @default
                         * @enum {string}
                         */
                        metering?: "telemetered" | "manual" | "";
                        /** @default  */
                        minKwh?: string | "";
                        /** @default  */
                        period?: string | "";
                        /** @default  */
                        q?: string;
                        /** @default  */
                        region?: string | string[];
                    };
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: date-time */
                        expiresAt: string;
                        hash: string;
                        /** Format: uuid */
                        id: string;
                        missing: string[];
                    };
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: components["schemas"]["SessionUser"];
                    };
                };
            };
        };
    };
    openSession: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        user: components["schemas"]["SessionUser"];
                    };
                };
            };
        };
    };
    closeSession: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCompany: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    companyId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        user: components["schemas"]["SessionUser"];
                    };
                };
            };
        };
    };
    previewSettlement: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    market: "regulated" | "unregulated";
                    /** @example 2026-10 */
                    period: string;
                    /** Format: uuid */
                    supplyPointId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementPreview"];
                };
            };
        };
    };
    listContracts: {
        parameters: {
            query?: {
                cursor?: string;
                customerId?: string;
                limit?: number;
                market?: "" | "regulated" | "unregulated";
                q?: string;
                state?: "" | "in-force" | "expiring" | "expired" | "future";
                within?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actions: components["schemas"]["Action"][];
                        items: components["schemas"]["SupplyContract"][];
                        nextCursor: string | null;
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
    listSupplyPoints: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                market?: "regulated" | "unregulated" | "";
                maxKwh?: string | "";
                metering?: "telemetered" | "manual" | "";
                minKwh?: string | "";
                period?: string | "";
                q?: string;
                region?: string | string[];
                sort?: "consumption" | "-consumption" | "customer" | "-customer";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SupplyPoint"][];
                        nextCursor: string | null;
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
    registerSupply: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    customerId?: string | null;
                    values: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        customerId: string;
                        supplyPointCode: string;
                        /** Format: uuid */
                        supplyPointId: string;
                    };
                };
            };
        };
    };
    getSupplyPoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplyPointDetail"];
                };
            };
        };
    };
    listConsumption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * @description Decimal exacto como texto
                             * @example 1204.50
                             */
                            kwh: string;
                            /** @example 2026-10 */
                            month: string;
                        }[];
                    };
                };
            };
        };
    };
    listContractVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContractVersion"][];
                    };
                };
            };
        };
    };
    addContractVersion: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    customerId?: string | null;
                    values: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplyPointDetail"];
                };
            };
        };
    };
    listPointInvoices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invoice"][];
                        nextCursor: string | null;
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
    listSettlements: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StatementSummary"][];
                    };
                };
            };
        };
    };
    getSupplyPointFacets: {
        parameters: {
            query?: {
                market?: "regulated" | "unregulated" | "";
                maxKwh?: string | "";
                metering?: "telemetered" | "manual" | "";
                minKwh?: string | "";
                period?: string | "";
                q?: string;
                region?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplyPointFacets"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actions: components["schemas"]["Action"][];
                        items: components["schemas"]["User"][];
                        nextCursor: string | null;
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
    addUser: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    name: string;
                    password?: string;
                    roles: ("operator" | "approver" | "auditor" | "sre" | "admin")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actions: components["schemas"]["Action"][];
                        disabled: boolean;
                        email: string;
                        /** Format: uuid */
                        id: string;
                        /** @description ya tenía cuenta en otra empresa: entra con su propia contraseña */
                        joined: boolean;
                        name: string;
                        roles: ("operator" | "approver" | "auditor" | "sre" | "admin")[];
                        version: number;
                    };
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    disabled: boolean;
                    name: string;
                    roles: ("operator" | "approver" | "auditor" | "sre" | "admin")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    getPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
        };
    };
    putPreferences: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesInput"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
        };
    };
    receiveWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "stored" | "duplicate";
                    };
                };
            };
        };
    };
    listWork: {
        parameters: {
            query?: {
                cursor?: string;
                cycleId?: string;
                limit?: number;
                q?: string;
                stage?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: components["schemas"]["WorkCount"][];
                        items: components["schemas"]["WorkItem"][];
                        nextCursor: string | null;
                        stake: string | null;
                        total: {
                            exact: boolean;
                            value: number;
                        };
                    };
                };
            };
        };
    };
}
