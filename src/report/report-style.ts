/** Style of a report, on a screen and on paper: generic fonts, one column, tables that stay whole on a page if they are not long. */
export const reportStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.5rem 1.25rem 3rem; font: 16px/1.5 sans-serif; color: #222; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.2rem 0 0.4rem; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 0.6rem; padding-top: 0.5rem; border-top: 2px solid #222; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 0.5rem; }
p { margin: 0.5rem 0; }
ul { margin: 0.5rem 0; padding-left: 1.3rem; }
.kind, .made { color: #595959; margin: 0; }
.answer { font-size: 1.12rem; border-left: 5px solid #0072b2; padding: 0.2rem 0 0.2rem 0.9rem; margin: 0.8rem 0; }
.notfor { border: 2px solid #222; padding: 0.2rem 1rem 0.6rem; margin-top: 2rem; }
.notfor h2 { border: 0; margin-top: 0.5rem; padding: 0; }
figure { margin: 1.2rem 0; overflow-x: auto; }
figure > svg { display: block; width: 100%; min-width: 40rem; height: auto; }
.wide { overflow-x: auto; margin: 0.6rem 0 1.2rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.88rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.55rem; border-bottom: 1px solid #ddd; font-weight: normal; }
thead th { font-weight: bold; vertical-align: bottom; border-bottom: 1px solid #222; }
.right { text-align: right; }
td.right, td.short { white-space: nowrap; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
.small table { font-size: 0.78rem; }
.small a, .small th[scope="row"] { overflow-wrap: anywhere; }
.small th[scope="row"] { min-width: 11.5rem; }
.small td { overflow-wrap: break-word; }
.small td:nth-child(2) { min-width: 13rem; }
a { color: #08427a; }
footer { margin-top: 2rem; color: #595959; font-size: 0.85rem; overflow-wrap: anywhere; }
@media screen and (max-width: 56rem) {
  table { font-size: 0.8rem; }
  th, td { padding-left: 0.3rem; padding-right: 0.3rem; }
  .small td:nth-child(2) { min-width: 11rem; }
}
@page { size: A4; margin: 16mm 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1 { font-size: 17pt; }
  h2 { font-size: 13pt; margin-top: 16pt; break-after: avoid; }
  h3, p:has(+ .wide) { break-after: avoid; }
  p, figure, tr, .answer, .notfor { break-inside: avoid; }
  thead { display: table-header-group; }
  figure { overflow: visible; }
  figure > svg { min-width: 0; }
  .wide { overflow: visible; }
  .wide:not(:has(tr:nth-child(17))) { break-inside: avoid; }
  th, td { padding: 1.2pt 4pt; }
  table { font-size: 8pt; }
  .small table { font-size: 7pt; }
  .small td:nth-child(2) { min-width: 11rem; }
  a { color: inherit; text-decoration: none; }
}
`;
