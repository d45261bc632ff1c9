// Runs the evaluation in Node: node run.mjs portable.wasm

import { readFileSync, writeSync } from "node:fs";

const parts = [];
let memory;
const imports = {
  peil: {
    write: (text, length) => parts.push(Buffer.from(memory.buffer.slice(text, text + length))),
  },
};
const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]), imports);
memory = instance.exports.memory;

// All of it also when the evaluation stops: what came last says where.
const print = () => {
  const text = Buffer.concat(parts);
  for (let at = 0; at < text.length; ) at += writeSync(1, text, at);
};
let status = 1;
try {
  status = instance.exports.main(0, 0);
} finally {
  print();
}
process.exitCode = status;
