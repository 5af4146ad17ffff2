// Runs in the browser, after React, ReactDOM and GraphiQL. Tokens live in this page's memory only.
(() => {
  const { React, ReactDOM, GraphiQL } = globalThis;
  const isDemo = document.documentElement.dataset.mode === 'demo';
  const exampleChooser = document.getElementById('example');
  const personaChooser = document.getElementById('persona');
  const tokenField = document.getElementById('token');
  const notice = document.getElementById('notice');
  const root = ReactDOM.createRoot(document.getElementById('graphiql'));

  /** Demo tokens end after 12 hours; a page left open fetches new ones well before. */
  const RENEW_TOKENS_MS = 6 * 60 * 60 * 1000;
  const tokens = new Map();
  let query;
  let defaultQuery = '';

  function currentToken() {
    return isDemo ? (tokens.get(personaChooser.value) ?? '') : tokenField.value.trim();
  }

  async function ask(parameters, { headers = {} } = {}) {
    const token = currentToken();
    const authorization = token === '' ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...authorization,
        ...headers,
      },
      body: JSON.stringify(parameters),
    });
    return response.json();
  }

  function render() {
    const properties = {
      fetcher: ask,
      query,
      defaultQuery,
      onEditQuery: edited,
      shouldPersistHeaders: false,
    };
    root.render(React.createElement(GraphiQL, properties));
  }

  function edited(text) {
    query = text;
  }

  function addChoice(chooser, value, label) {
    const choice = document.createElement('option');
    choice.value = value;
    choice.textContent = label;
    chooser.append(choice);
  }

  async function loadPersonas() {
    if (!isDemo) return;
    const { personas } = await (await fetch('/demo/personas')).json();
    for (const { id, nameVi, nameEn, token } of personas) {
      if (!tokens.has(id)) addChoice(personaChooser, id, `${nameVi} / ${nameEn}`);
      tokens.set(id, token);
    }
  }

  async function loadExamples() {
    const { groups } = await (await fetch('/console/examples.json')).json();
    const examples = groups.flatMap((group) => group.examples);
    for (const group of groups) {
      const choices = document.createElement('optgroup');
      choices.label = `${group.vi} / ${group.en}`;
      for (const { id, vi, en } of group.examples) addChoice(choices, id, `${vi} / ${en}`);
      exampleChooser.append(choices);
    }
    const show = (example) => {
      query = example.query;
      if (isDemo) personaChooser.value = example.persona;
    };
    exampleChooser.addEventListener('change', () => {
      const chosen = examples.find(({ id }) => id === exampleChooser.value);
      if (chosen !== undefined) show(chosen);
      render();
    });
    const [first] = examples;
    if (first === undefined) return;
    defaultQuery = first.query;
    if (isDemo) personaChooser.value = first.persona;
  }

  async function start() {
    await loadPersonas();
    await loadExamples();
    const given = new URLSearchParams(location.search).get('query');
    if (given !== null) query = given;
    // A token makes the schema readable: drawing anew asks for it again.
    tokenField?.addEventListener('change', () => {
      root.render(null);
      setTimeout(render);
    });
    setInterval(() => loadPersonas().catch(() => undefined), RENEW_TOKENS_MS);
    render();
  }

  start().catch(() => {
    notice.textContent = 'Không tải được dữ liệu của trang. / The page could not load its data.';
  });
})();
