import { PRINTED_LEVELS } from './level-colors.ts';

/** The style of a binder’s index: readable on every screen, in dark, in forced colors, and on paper. */
export const BINDER_CSS = `
:root{color-scheme:light dark;--ground:light-dark(#f4f6f8,#0b1016);--paper:light-dark(#fff,#11171d);--ink:light-dark(#14202b,#e6ebf0);--muted:light-dark(#52606d,#a3b0bd);--line:light-dark(#dfe5eb,#28323d);--accent:light-dark(#0b5cad,#74b3f2);--wash:light-dark(#fdf3dc,#33270c)}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:1.5rem 1rem 4rem;background:var(--ground);color:var(--ink);font:1rem/1.5 "Atkinson Hyperlegible Next","Atkinson Hyperlegible",system-ui,sans-serif;overflow-wrap:anywhere}
p,ul,ol,dl{margin:.5rem 0}
h1{margin:.25rem 0;font-size:1.9rem;line-height:1.2}
h2{margin:2.5rem 0 .5rem;font-size:1.4rem;line-height:1.25}
h3{margin:0;font-size:1.1rem;line-height:1.35}
h4{margin:.75rem 0 0;font-size:.875rem;color:var(--muted)}
a{color:var(--accent)}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.overline{color:var(--accent);font-weight:700}
.school{font-size:1.25rem;font-weight:700}
.facts,.notes,.pieces,nav ol{padding-inline-start:1.25rem}
.notes,.sample{padding-block:.5rem;background:var(--wash);border-radius:.5rem}
.sample{padding-inline:1rem;font-weight:700}
.notes{padding-inline:2rem 1rem}
nav{margin-top:1.5rem;padding:.25rem 1.25rem 1rem;background:var(--paper);border:1px solid var(--line);border-radius:.75rem}
nav h2{margin:.75rem 0 .25rem;font-size:1.1rem}
nav li{padding-block:.25rem}
.count,.about,.tags,.role,.address,footer{color:var(--muted);font-size:.875rem}
.group+section h2{margin-top:.25rem}
.group{margin-top:3rem;color:var(--muted);font-size:1.1rem;font-weight:700}
.statement{max-width:42rem}
article{margin:1rem 0;padding:1.25rem;background:var(--paper);border:1px solid var(--line);border-radius:.75rem}
.code{color:var(--muted)}
.states{display:flex;flex-wrap:wrap;gap:.5rem 2rem}
.states dt{color:var(--muted);font-size:.875rem}
.states dd{margin:0;font-weight:600}
.level{display:inline-block;padding:.1rem .6rem;border:1px solid currentcolor;border-radius:.4rem;background:#fff;color:#14202b}
${levelRules()}
.none{color:var(--muted);font-style:italic}
.pieces{padding:0;list-style:none}
.pieces>li{padding-block:.75rem;border-top:1px solid var(--line)}
.pieces>li:last-child{padding-block-end:0}
.pieces p{margin:.25rem 0}
.title{font-weight:700}
img{display:block;max-width:100%;max-height:18rem;border-radius:.5rem}
footer{margin-top:3rem}
@media (max-width:30rem){article{padding:1rem}}
@media print{:root{color-scheme:light}body{max-width:none;padding:0;background:none}article,nav{padding-inline:0;border:0}article{border-top:1px solid #7b8794;border-radius:0}.pieces>li,h2,h3{break-inside:avoid}h2,h3{break-after:avoid}.level{print-color-adjust:exact}a{color:inherit}}
`;

function levelRules(): string {
  return Object.entries(PRINTED_LEVELS)
    .map(([tone, { fill, ink }]) => `.level[data-tone="${tone}"]{background:${fill};color:${ink}}`)
    .join('\n');
}
