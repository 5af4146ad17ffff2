import { createServer } from 'node:http';

/** An agency that answers every request the same, so that what a call costs is the caller's. */
const bytes = Number(process.argv[2]);
const answer = Buffer.from(JSON.stringify({ data: { text: 'x'.repeat(bytes) } }));
const server = createServer((request, response) => {
  request.resume().once('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : null);
});
process.once('disconnect', () => process.exit(0));
