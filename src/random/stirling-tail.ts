// log k! minus the first terms of Stirling's formula, for k = 0 to 9.
const tailOfSmall: Float64Array = Float64Array.of(
  0.08106146679532726,
  0.0413406959554093,
  0.02767792568499834,
  0.02079067210376509,
  0.01664469118982119,
  0.01387612882307075,
  0.01189670994589177,
  0.01041126526197209,
  0.00925546218271273,
  0.00833056343336287,
);

/**
 * What Stirling's formula leaves out: log k! = (k + 1/2) log(k + 1) - (k + 1) + log(2 pi)/2 + stirlingTail(k).
 *
 * @remarks Four terms of the asymptotic series in 1/(k + 1), a table below 10; the error is below 1e-12.
 *   Hormann (1993), J. Stat. Comput. Simul. 46, 101-110, with one term more.
 * @internal
 */
export function stirlingTail(k: number): number {
  if (k < 10) return tailOfSmall[k]!;
  const x = 1 / (k + 1);
  const xx = x * x;
  return (1 / 12 - (1 / 360 - (1 / 1260 - xx / 1680) * xx) * xx) * x;
}

/**
 * log k! without its constant log(2 pi)/2, for differences in which the constant cancels.
 *
 * @internal
 */
export function logFactorialUpToConstant(k: number): number {
  return (k + 0.5) * Math.log(k + 1) - (k + 1) + stirlingTail(k);
}
