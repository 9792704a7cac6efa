/**
 * Standard normal quantile at probability `p` in (0, 1): the deviate below which a share `p` lies.
 *
 * @remarks Rational approximations of relative accuracy 1e-15: Wichura (1988), Algorithm AS 241 (PPND16), Applied
 *   Statistics 37, 477-484.
 * @internal
 */
export function normalQuantile(p: number): number {
  // Numerator by denominator: near the middle, in the tails, far out in them.
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        polynomial(
          r,
          2509.0809287301227,
          33430.57558358813,
          67265.7709270087,
          45921.95393154987,
          13731.69376550946,
          1971.5909503065513,
          133.14166789178438,
          3.3871328727963665,
        )) /
      polynomial(
        r,
        5226.495278852854,
        28729.085735721943,
        39307.89580009271,
        21213.794301586597,
        5394.196021424751,
        687.1870074920579,
        42.31333070160091,
        1,
      )
    );
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const deviate =
    r <= 5
      ? polynomial(
          r - 1.6,
          0.0007745450142783414,
          0.022723844989269184,
          0.2417807251774506,
          1.2704582524523684,
          3.6478483247632045,
          5.769497221460691,
          4.630337846156546,
          1.4234371107496835,
        ) /
        polynomial(
          r - 1.6,
          1.0507500716444169e-9,
          0.0005475938084995345,
          0.015198666563616457,
          0.14810397642748008,
          0.6897673349851,
          1.6763848301838038,
          2.053191626637759,
          1,
        )
      : polynomial(
          r - 5,
          2.0103343992922881e-7,
          2.7115555687434876e-5,
          0.0012426609473880784,
          0.026532189526576124,
          0.29656057182850487,
          1.7848265399172913,
          5.463784911164114,
          6.657904643501103,
        ) /
        polynomial(
          r - 5,
          2.0442631033899397e-15,
          1.421511758316446e-7,
          1.8463183175100548e-5,
          0.0007868691311456133,
          0.014875361290850615,
          0.1369298809227358,
          0.599832206555888,
          1,
        );
  return q < 0 ? -deviate : deviate;
}

/** From the highest power down; no loop over coefficients, which takes twice the time. */
function polynomial(
  x: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
): number {
  return ((((((a * x + b) * x + c) * x + d) * x + e) * x + f) * x + g) * x + h;
}
