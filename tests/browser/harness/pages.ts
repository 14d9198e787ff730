/** A page about health with the three terms every reader must find marked. */
export const THREE_TERMS = `<!doctype html>
<html lang="en">
  <head><title>Three terms</title><style>body { font: 18px/1.6 sans-serif; margin: 40px; }</style></head>
  <body>
    <h1>Muscles and pain</h1>
    <p id="a">In later life many people have sarcopenia without knowing it.</p>
    <p id="b">Doctors speak of muscle <b>atrophy</b> when a muscle gets smaller.</p>
    <p id="c">Pain all over the body may be called fibromyalgia.</p>
    <p id="away" style="margin-top: 300px">Nothing to explain here.</p>
  </body>
</html>`;

/** A page whose only frame comes from the address given. */
export const framing = (address: string): string =>
  `<!doctype html><html lang="en"><title>Frame</title><body><p>A page with sarcopenia and a frame.</p><iframe src="${address}" width="600" height="400"></iframe></body></html>`;
