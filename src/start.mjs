/**
 * The door of the program: plain JavaScript, so that a Node that can't read TypeScript can still say what is missing.
 */
const NEEDED = [22, 18];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `Node ${NEEDED.join('.')} or newer is needed, and this is ${process.versions.node}. \`npm ci\` brings Node 24 along on ` +
      'Linux; where it could not, please install Node 24 from https://nodejs.org and try again.\n',
  );
  process.exit(1);
}

await import('./cli.ts');
