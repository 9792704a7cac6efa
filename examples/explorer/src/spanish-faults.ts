/** What the library expected of a value, and the same in Spanish. */
const expectations: readonly (readonly [RegExp, string])[] = [
  [/^a whole number from (\S+) to (\S+)/, 'un número entero de $1 a $2'],
  [/^(?:a number from )?(\S+) to (\S+)/, 'un número de $1 a $2'],
  [/^a number$/, 'un número'],
  [/^at least low, which is (\S+)$/, 'al menos el otro extremo, que es $1'],
  [/^at least \w+, which is (\S+)$/, 'al menos el primer día del periodo, que es $1'],
  [/^a date YYYY-MM-DD of the calendar$/, 'una fecha del calendario'],
  [/^a date not before (\S+)$/, 'una fecha no anterior al $1'],
  [/^a date up to (\S+), the last day simulated$/, 'una fecha hasta el $1, el último día simulado'],
  [/^a date from (\S+) on, the first day simulated$/, 'una fecha desde el $1, el primer día simulado'],
  [/^a date from (\S+) to (\S+), the days simulated$/, 'una fecha del $1 al $2, los días simulados'],
  [/^a date (\d+) days or more before (\S+)$/, 'una fecha $1 días o más antes del $2'],
  [/^a date after the departure on ([\d-]+)/, 'una fecha posterior a la salida del $1'],
  [/^(?:a (?:non-empty )?text$|exactly \d+ characters$|")/, 'una de las opciones de la lista'],
  [/^(?:the id of a place|a regime|a country of the network)/, 'una de las opciones de la lista'],
  [/^the id of a port of entry/, 'un puerto de entrada'],
  [/^a place south of the US border$/, 'un lugar al sur de la frontera con Estados Unidos'],
  [/^a place at one end of a link of mode crossing$/, 'un lugar junto a un cruce fronterizo'],
  [/^a port of a border city of the scenario/, 'un puerto de una ciudad fronteriza del escenario'],
  [/^a port of a border city that freight trains reach$/, 'un puerto de una ciudad con trenes de carga'],
  [/^a port that an event closes/, 'un puerto que otro evento cierra desde un día anterior a ese tráfico'],
  [/^the place of a pool of the scenario/, 'un lugar donde se espera en este escenario'],
  [/^another place than the origin$/, 'otro lugar que el de origen'],
  [/^a checkpoint with one of /, 'un retén con al menos un efecto mayor que 0'],
  [/^a keptShare below 1/, 'una parte menor que 1: de otro modo el cierre no cambia nada'],
  [/^none where a port is closed to rail$/, 'nada, pues el puerto está cerrado a los trenes'],
  [/^0, since no border city has appointments/, '0, pues ninguna ciudad fronteriza tiene citas'],
  [/^another day than that of events/, 'otro día que el de un evento igual'],
  [/^a [\w-]+ with another .* than events/, 'otro lugar u otro día que el de un evento igual'],
  [
    /^departures, pools .* of at most (\d+) people in all; they make (\d+)/,
    'hasta $1 personas en total; son $2',
  ],
];

/**
 * A fault that the library tells of a field of the page, in Spanish.
 *
 * @param message - `is <value>, expected <what>`
 * @returns `undefined` for a fault that no entry of the page has; then its English says more than nothing
 */
export function spanishFault(message: string): string | undefined {
  const [, value, expected] = /^is (missing|not a known key|.*?), expected (.*)$/s.exec(message) ?? [];
  if (value === undefined || expected === undefined) return undefined;
  if (value === 'not a known key') return 'no corresponde a este tipo de evento';
  const found = expectations.find(([pattern]) => pattern.test(expected));
  if (found === undefined) return undefined;
  const [pattern, text] = found;
  const [wanted] = expected.match(pattern)!;
  const there = value === 'missing' ? 'falta' : /^an? /.test(value) ? '' : `es ${value}`;
  return `${there === '' ? '' : `${there}; `}se espera ${wanted.replace(pattern, text)}`;
}
