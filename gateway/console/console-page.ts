import type { Mode } from '../config.ts';

/** The one page of the console: GraphiQL with examples and, in demo mode, the personas. Vietnamese first. */
export function consolePage(mode: Mode): string {
  return `<!doctype html>
<html lang="vi" data-mode="${mode}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Đa Chiều – Bảng truy vấn GraphQL</title>
  <link rel="icon" href="/console/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/console/graphiql.css">
  <link rel="stylesheet" href="/console/console.css">
</head>
<body>
  <header class="bar">
    <h1>Đa Chiều <small>Bảng truy vấn · <span lang="en">Query console</span></small></h1>
    <label>Ví dụ <span lang="en">Example</span>
      <select id="example"></select>
    </label>
    ${mode === 'demo' ? PERSONA_CHOOSER : TOKEN_FIELD}
    <output id="notice" role="status"></output>
  </header>
  <main id="graphiql">Đang tải… <span lang="en">Loading…</span></main>
  <noscript>Trang này cần JavaScript. <span lang="en">This page needs JavaScript.</span></noscript>
  <script src="/console/react.js"></script>
  <script src="/console/react-dom.js"></script>
  <script src="/console/graphiql.js"></script>
  <script src="/console/console.js"></script>
</body>
</html>
`;
}

const PERSONA_CHOOSER = `<label>Vai thử nghiệm <span lang="en">Demo persona</span>
      <select id="persona"></select>
    </label>`;

const TOKEN_FIELD = `<label>Mã truy cập <span lang="en">Access token</span>
      <input id="token" type="password" autocomplete="off" spellcheck="false">
    </label>`;
