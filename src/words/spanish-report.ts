import type { Words } from './english.js';
import spanishSources from './spanish-sources.json' with { type: 'json' };

/** Everything that only reports say in Spanish. */
export const spanishReport: Words['report'] = {
  kind: (caravans) =>
    `Pronóstico de ${caravans === 1 ? 'una caravana' : `${caravans} caravanas`}, para planear ayuda`,
  madeFrom: (day, name, replicates, seed) =>
    `Pronóstico al ${day}. Escenario ${name}, ${replicates}, semilla ${seed}.`,
  laterRates: (month) =>
    `Sus tasas se basan en caravanas pasadas hasta una de ${month}, posterior a ese día.`,
  questionTitle: 'Pregunta',
  question: (name, from, to) =>
    `¿Dónde dormirán las personas de "${name}" entre el ${from} y el ${to}, cuántas llegarán a qué lugar y qué necesitarán?`,
  answerTitle: 'Respuesta',
  endBy: (median, from, to, kind, share) =>
    `Es tan probable como no que su última noche como grupo sea el ${median} o antes (80 %: ${from} a ${to}), y lo más probable es que su último grupo termine en ${kind} (${share}).`,
  stillOn: (horizon, share) =>
    `La probabilidad de que un grupo suyo siga en camino el ${horizon}, el último día simulado, es ${share}.`,
  reach: (chances, horizon, people) =>
    `La probabilidad de que un grupo suyo llegue a ${chances}; hasta el ${horizon}, ${people} de sus personas habrán llegado a ciudades fronterizas (intervalo de 80 %).`,
  reachFew: (chances) =>
    `La probabilidad de que un grupo suyo llegue a ${chances}; casi nadie habrá llegado para entonces a una ciudad fronteriza.`,
  chance: (goal, share, isFirst) => (isFirst ? `${goal} es de ${share}` : `a ${goal} de ${share}`),
  borderCity: 'una ciudad fronteriza',
  noBorder: 'El escenario no tiene ciudad fronteriza.',
  upTo: (people) => `hasta ${people}`,
  need: (isAlone, place, people, dates, water, food, floor) =>
    `${isAlone ? 'En' : 'De todas las caravanas juntas, en'} el extremo superior del intervalo, donde más personas se esperan es en ${place}: ${people} en su noche más llena, ${dates}, que en ese extremo necesitan al día ${water} m³ de agua, ${food} millones de kcal y ${floor} m² bajo techo.`,
  needNobody: 'En ningún lugar se esperan 20 personas o más en una noche.',
  readingTitle: 'Cómo leerlo',
  reading: [
    'Entre paréntesis: intervalos de 80 %. De 100 réplicas del modelo, 80 caen dentro, 10 por debajo y 10 por encima.',
    'Una probabilidad es la parte de las réplicas en que ocurre hasta el último día simulado. Fechas y personas a su lado son de esas réplicas.',
    'Un grupo son 20 personas o más que viajan juntas; el cuerpo principal es el mayor grupo del día. <20 son de 1 a 19 personas.',
    '"Después" de una fecha: este extremo del intervalo está más allá del último día simulado. Puede ser más tarde, o nunca.',
  ],
  whereTitle: 'Dónde puede estar el cuerpo principal',
  nightsTableTitle: 'Noche por noche',
  nightsColumns: [
    'Noche',
    '¿Grupo?',
    'Más probable en',
    '80 % de ... a ...',
    'Personas del cuerpo principal',
  ],
  townsTitle: 'Lugares en el camino',
  townsColumns: ['Lugar', '¿Llega?', 'Llega el cuerpo principal, si llega', 'Personas entonces'],
  placesTitle: 'Personas por lugar y noche',
  placesNote:
    'Personas de todas las caravanas que duermen ahí, en grupos y por su cuenta. Una noche no es una visita: en una noche dada lo más probable es que estén en otra parte, por eso las medianas de noches sueltas son pequeñas. Para saber cuántos lugares tener listos, vea abajo la noche más llena.',
  needsTitle: 'Necesidades en la noche más llena',
  needsColumns: [
    'Lugar',
    '¿Alguien?',
    'Noche más llena',
    'Personas',
    'Agua, m³',
    'Alimento, millones de kcal',
    'Bajo techo, m²',
    'Sanitarios (al inicio)',
  ],
  needsNote: (litres, kcal, floor, toilet, first) =>
    `Necesidades de un día en el extremo superior del intervalo, según Esfera 2018: ${litres} l de agua, ${kcal} kcal y ${floor} m² bajo techo para cada quien, un sanitario por ${toilet} personas, al inicio por ${first}.`,
  borderTitle: 'Llegadas a la frontera',
  borderColumns: [
    'Ciudad fronteriza',
    '¿Nadie?',
    '¿Grupo?',
    'Personas hasta el último día',
    'Primeras, si las hay',
  ],
  borderLeftOut: (cities) =>
    `No figuran, porque ni en el extremo superior del intervalo se esperan 20 personas: ${cities}.`,
  queue: (now, nowDate, later, laterDate, overflow) =>
    `En espera en la frontera, con otras personas incluidas: ${now} el ${nowDate}, ${later} el ${laterDate}; de éstas ${overflow} sin lugar en albergues.`,
  courseTitle: 'Tamaño, y cuánto tiempo sigue siendo un grupo',
  uncertaintyTitle: 'Incertidumbre',
  uncertainty: [
    'Los intervalos contienen lo que no se sabe de las tasas del modelo, y el azar. No contienen lo que el modelo deja fuera: ni el clima ni los precios ni las noticias cambian una decisión, y entre dos lugares sólo hay distancia.',
    'Los informes del tamaño de una caravana difieren en un factor de dos o tres, y así también el punto de partida del pronóstico.',
    'El pronóstico se hace a la salida y no aprende de avistamientos en el camino. Cuanto más tarde el día, menos sabe.',
    'No se simulan muertes, secuestros ni violencia.',
  ],
  fewReplicates: 'Son menos de 200 réplicas: demasiado pocas para intervalos.',
  assumptionsTitle: 'Supuestos',
  departuresTitle: 'Salidas',
  departuresColumns: ['Caravana', 'Fecha', 'Lugar', 'Personas', 'Fuentes'],
  policyTitle: 'Medidas',
  noPolicy: 'No se supone ninguna medida.',
  ratesTitle: 'Tasas',
  ratesNote: (regime, status) =>
    `Régimen ${regime}. ${status}. Un rango contiene 80 % de lo sorteado; no todas las réplicas usan el mismo sorteo.`,
  ratesStatus: (calibrated, caravans) =>
    `${calibrated} tasas están calibradas con ${caravans} caravanas pasadas, las otras son supuestos declarados con fuentes`,
  ratesColumns: ['Tasa', 'Significado', 'Unidad', 'Valor o rango de 80 %', 'Fuente'],
  sourcesTitle: 'Fuentes',
  sources: spanishSources,
  sourcesColumns: ['Clave', 'Fuente', 'Fecha', 'Qué tan segura'],
  sourceStatus: {
    sourced: 'vista',
    derived: 'aritmética sobre lo visto',
    recalled: 'recordada, sin verificar',
    judgement: 'a criterio',
  },
  skillTitle: 'Acierto de pronósticos pasados',
  skill: (caravans) =>
    `${caravans} caravanas pasadas se pronosticaron desde su salida con tasas calibradas sin ellas, y se calificaron junto a reglas más simples. Menor puntaje es mejor.`,
  skillColumns: [
    'Puntaje',
    'Caravanas',
    'Modelo',
    'Climatología por lado y época',
    'Paso constante',
    'Mejor que la climatología',
    'p',
  ],
  scores: {
    arrivalDayCrps: 'Día de llegada (CRPS, días)',
    progressKmCrps: 'Avance (CRPS, km)',
    logSizeCrps: 'Tamaño (CRPS, log)',
  },
  scoreNames: { arrivalDayCrps: 'día de llegada', progressKmCrps: 'avance', logSizeCrps: 'tamaño' },
  against: (score, model, climatology) => `${score} (modelo ${model}, climatología ${climatology})`,
  late: (climatology, model) =>
    `Sólo para las caravanas desde 2020, ${
      climatology === ''
        ? `el modelo es mejor que la climatología en ${model}`
        : `la climatología es mejor en ${climatology}${model === '' ? '' : `, el modelo en ${model}`}`
    }.`,
  misses: (list) => `Peores pronósticos: ${list}.`,
  skillCaution:
    'p es la de que el modelo no sea mejor que la climatología (prueba exacta de cambio de signos). Donde no es pequeña, no se ha mostrado que el modelo sea mejor que una regla simple.',
  otherData: 'Estos puntajes se hicieron con otros datos o tasas que este pronóstico.',
  notForTitle: 'Para qué no debe usarse',
  notFor: [
    'No para ubicar, frenar, detener o devolver a personas.',
    'No para decisiones sobre personas concretas: conoce grupos y lugares, nunca personas.',
    'No en lugar de los informes del camino. Compárelo con ellos cada día, y déjelo de lado donde difieran.',
    'No sin sus intervalos, su fecha y la probabilidad de que nunca ocurra.',
  ],
  againTitle: 'Para hacerlo de nuevo',
  again: (version, pack, hash) =>
    `caravan-sim ${version}, paquete de datos ${pack} (${hash}). Las mismas versiones, escenario, semilla y número de réplicas dan los mismos números.`,
  placesCredit:
    'Lugares: GeoNames (https://www.geonames.org/), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); una selección, con tipos y zonas añadidos y 15 lugares propios.',
  events: {
    borderClosed: (place) => `paso de ${place} cerrado`,
    pass: (share) => `un grupo logra pasar en un día con ${share}`,
    checkpoint: (place) => `retén en ${place}`,
    permitOffice: (place) => `oficina de permisos en ${place}`,
    raid: 'operativo',
    permitOffer: 'oferta de permisos',
    at: (place) => ` en ${place}`,
    buses: (from, to) => `autobuses de ${from} a ${to}`,
    noTrains: 'sin trenes de carga',
    portClosed: (port) => `puerto de ${port} cerrado`,
    portReopened: (port) => `puerto de ${port} reabierto`,
    traffic: { all: '', pedestrians: ' a peatones', vehicles: ' a vehículos', rail: ' a trenes' },
    appointments: (count) => `${count} citas al día`,
    freePassage: (country) => `${country} deja pasar`,
    expulsions: (share) => `${share} de las personas encontradas son devueltas en seguida`,
    poolRefill: (count, place) => `${count} personas al día llegan a esperar en ${place}`,
    on: (date) => `el ${date}`,
    from: (date) => `desde el ${date}`,
  },
  countries: {
    GT: 'Guatemala',
    HN: 'Honduras',
    MX: 'México',
    SV: 'El Salvador',
  },
};
