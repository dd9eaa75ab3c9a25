// A peer of the benchmark: firebase-admin for Node.js on its own HTTP/2 transport, sendEachForMulticast in batches of
// 500, so many batches at once as a line "send N PARALLEL" on standard input asks for.
'use strict';

const fs = require('fs');
const http2 = require('http2');
const readline = require('readline');

const [base, tokenFile] = process.argv.slice(2);
const BATCH = 500;

// The library knows Google's host alone: its connections are led to the local FCM instead.
const connect = http2.connect;
http2.connect = (authority, ...rest) => connect(base, ...rest);

const { initializeApp } = require('firebase-admin/app');
const { getMessaging } = require('firebase-admin/messaging');

const app = initializeApp({
  projectId: 'bench',
  credential: { getAccessToken: async () => ({ access_token: 'bench', expires_in: 3600 }) },
});
const messaging = getMessaging(app);
const tokens = fs.readFileSync(tokenFile, 'utf8').trim().split('\n');

const message = {
  notification: { title: '大雨に備えてください', body: '新しい回覧が届きました。アプリで内容をご確認ください。' },
  data: {
    noticeId: '0197c1a2-7e57-7000-8000-000000000001',
    kind: 'circular',
    subjectId: '0197c1a2-7e57-7000-8000-000000000002',
    version: '1',
    cause: 'PUBLICATION',
  },
  android: {
    priority: 'high',
    ttl: 259200000,
    notification: { channelId: 'normal', tag: '0197c1a27e5770008000000000000001' },
  },
};

async function send(count, parallel) {
  let next = 0;
  async function carry() {
    while (next < count) {
      const from = next;
      next = Math.min(count, from + BATCH);
      const response = await messaging.sendEachForMulticast({ ...message, tokens: tokens.slice(from, next) });
      if (response.failureCount > 0) {
        throw response.responses.find((r) => r.error).error;
      }
    }
  }
  await Promise.all(Array.from({ length: parallel }, carry));
}

readline.createInterface({ input: process.stdin }).on('line', async (line) => {
  const [, count, parallel] = line.split(' ');
  try {
    await send(Number(count), Number(parallel));
    console.log('sent');
  } catch (e) {
    console.error(e);
    process.exit(1);
  }
}).on('close', () => process.exit(0));
console.log('ready');
