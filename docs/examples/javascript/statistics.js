// JavaScript that uses Orus: functions, objects, methods and errors.
const summary = Polyglot.import('summary');

const s = summary([1, 2.5, 4]);
console.log(s.describe());
console.log(Object.keys(s).join(' '), s.mean * 2);

try {
  summary(['one']);
} catch (e) {
  console.log('refused:', e.message.split('\n')[0]);
}
