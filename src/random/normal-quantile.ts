/**
 * Standard normal quantile at probability `p` in (0, 1): the deviate below which a share `p` lies.
 *
 * @remarks Rational approximations of relative accuracy 1e-15: Wichura (1988), Algorithm AS 241 (PPND16), Applied
 *   Statistics 37, 477-484.
 * @internal
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * centerTop(r)) / centerBottom(r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const deviate = r <= 5 ? nearTop(r - 1.6) / nearBottom(r - 1.6) : farTop(r - 5) / farBottom(r - 5);
  return q < 0 ? -deviate : deviate;
}

// Numerators and denominators, written out: a loop over coefficients takes twice the time.
function centerTop(x: number): number {
  let y = 2509.0809287301227 * x + 33430.57558358813;
  y = y * x + 67265.7709270087;
  y = y * x + 45921.95393154987;
  y = y * x + 13731.69376550946;
  y = y * x + 1971.5909503065513;
  y = y * x + 133.14166789178438;
  return y * x + 3.3871328727963665;
}

function centerBottom(x: number): number {
  let y = 5226.495278852854 * x + 28729.085735721943;
  y = y * x + 39307.89580009271;
  y = y * x + 21213.794301586597;
  y = y * x + 5394.196021424751;
  y = y * x + 687.1870074920579;
  y = y * x + 42.31333070160091;
  return y * x + 1;
}

function nearTop(x: number): number {
  let y = 0.0007745450142783414 * x + 0.022723844989269184;
  y = y * x + 0.2417807251774506;
  y = y * x + 1.2704582524523684;
  y = y * x + 3.6478483247632045;
  y = y * x + 5.769497221460691;
  y = y * x + 4.630337846156546;
  return y * x + 1.4234371107496835;
}

function nearBottom(x: number): number {
  let y = 1.0507500716444169e-9 * x + 0.0005475938084995345;
  y = y * x + 0.015198666563616457;
  y = y * x + 0.14810397642748008;
  y = y * x + 0.6897673349851;
  y = y * x + 1.6763848301838038;
  y = y * x + 2.053191626637759;
  return y * x + 1;
}

function farTop(x: number): number {
  let y = 2.0103343992922881e-7 * x + 2.7115555687434876e-5;
  y = y * x + 0.0012426609473880784;
  y = y * x + 0.026532189526576124;
  y = y * x + 0.29656057182850487;
  y = y * x + 1.7848265399172913;
  y = y * x + 5.463784911164114;
  return y * x + 6.657904643501103;
}

function farBottom(x: number): number {
  let y = 2.0442631033899397e-15 * x + 1.421511758316446e-7;
  y = y * x + 1.8463183175100548e-5;
  y = y * x + 0.0007868691311456133;
  y = y * x + 0.014875361290850615;
  y = y * x + 0.1369298809227358;
  y = y * x + 0.599832206555888;
  return y * x + 1;
}
