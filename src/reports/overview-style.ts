/**
 * The style of the page, embedded so that it is there with the first byte. One accent, greys for the rest, light and dark; every
 * text at least 4.5:1 against what is behind it.
 */
export const OVERVIEW_STYLE = `
:root{color-scheme:light dark;--bg:#f4f5f7;--card:#fff;--line:#d9dde3;--text:#1c232c;--soft:#566170;--accent:#0b5e58;--on-accent:#fff;
--alert:#9b1c1c;--alert-bg:#fdecec;--field:#7a8594}
@media (prefers-color-scheme:dark){:root{--bg:#14181d;--card:#1d232a;--line:#343d48;--text:#e6eaef;--soft:#a5b0bd;--accent:#5fcfc3;
--on-accent:#08211f;--alert:#ffb4ab;--alert-bg:#3b1b1b;--field:#8793a1}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;
font-variant-numeric:tabular-nums}
a{color:var(--accent);text-underline-offset:3px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
header{background:var(--card);border-bottom:1px solid var(--line)}
.bar{max-width:1040px;margin:0 auto;padding:12px 24px;display:flex;flex-wrap:wrap;align-items:center;gap:8px 20px}
.brand{font-weight:700;font-size:18px;color:var(--text);text-decoration:none;margin-right:auto;display:flex;align-items:center;gap:10px}
.brand svg{width:26px;height:26px}
.who{color:var(--soft)}
.who b{color:var(--text);font-weight:600}
main{max-width:1040px;margin:0 auto;padding:28px 24px 48px}
h1{font-size:24px;line-height:1.25;margin:0 0 4px}
h2{font-size:17px;margin:36px 0 10px}
.lead{color:var(--soft);margin:0 0 20px}
.figures{list-style:none;margin:0;padding:0;display:grid;gap:14px;grid-template-columns:repeat(auto-fill,minmax(290px,1fr))}
.figures li{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px 18px;display:flex;flex-direction:column}
.figures .n{font-size:34px;font-weight:650;line-height:1.15}
.figures .l{font-weight:600}
.figures .d{color:var(--soft);font-size:14px;margin-top:4px}
.figures .alert{border-color:var(--alert)}
.figures .alert .n{color:var(--alert)}
.flag{display:inline-flex;align-items:center;gap:5px;color:var(--alert);font-size:13px;font-weight:600;margin-left:10px;vertical-align:middle}
.flag svg{width:15px;height:15px}
.panel{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px 20px}
.folders p{margin:14px 0 6px}
.folders p:first-child{margin-top:0}
code{display:block;font:14px/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;background:var(--bg);
border:1px solid var(--line);border-radius:6px;padding:8px 12px;overflow-wrap:anywhere}
.links{list-style:none;margin:0;padding:0;display:grid;gap:0 28px;grid-template-columns:repeat(auto-fill,minmax(420px,1fr))}
.links li{padding:9px 0;border-bottom:1px solid var(--line)}
.links a{font-weight:600;margin-right:8px}
.links span{color:var(--soft)}
.log-in{max-width:400px;margin:6vh auto 0}
.log-in .panel{padding:24px}
label{display:block;font-weight:600;margin:14px 0 4px}
input{width:100%;font:inherit;color:inherit;background:var(--bg);border:1px solid var(--field);border-radius:6px;padding:9px 12px}
button{font:inherit;cursor:pointer;border-radius:6px;border:1px solid var(--field);background:transparent;color:var(--text);
padding:5px 14px;min-height:34px}
button:hover{border-color:var(--accent);color:var(--accent)}
button.primary{width:100%;margin-top:20px;background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:600;
padding:10px 14px}
button.primary:hover{filter:brightness(1.1);color:var(--on-accent)}
.error{background:var(--alert-bg);color:var(--alert);border:1px solid var(--alert);border-radius:6px;padding:10px 12px;margin:0 0 4px}
.hint{color:var(--soft);margin:16px 0 0;font-size:14px}
@media (max-width:520px){.links{grid-template-columns:1fr}.bar,main{padding-left:16px;padding-right:16px}}
`;
