// RingCentral's older typed client of npm (ringcentral-client on ringcentral 3): one method an operation.
const SDK = require("ringcentral");
const { Client } = require("ringcentral-client");
const assert = require("node:assert");
const [origin, token] = process.argv.slice(2);
const done = (operation) => console.log(operation);

(async () => {
  const sdk = new SDK({ server: origin, appKey: "id", appSecret: "secret" });
  await sdk.platform().login({ username: "+15550100", extension: "101", password: token });
  const extension = new Client(sdk).account("~").extension("~");
  const wish = { topic: "Standup", meetingType: "Scheduled", schedule: { startTime: "2099-05-07T09:00:00Z", durationInMinutes: 15 } };

  const made = await extension.meeting().post(wish);
  assert.equal(made.topic, "Standup");
  done("createMeeting");
  assert.deepEqual((await extension.meeting().list()).records.map((row) => row.id), [made.id]);
  done("listMeetings");
  const one = extension.meeting(made.id);
  assert.equal((await one.get()).topic, "Standup");
  done("loadMeeting");
  assert.equal((await one.put({ topic: "Retro" })).topic, "Retro");
  done("updateMeeting");
  assert.ok((await extension.meeting().serviceInfo().get()).dialInNumbers.length);
  done("loadMeetingServiceInfo");
  await one.end().post();
  done("endMeeting");
  await one.delete();
  done("deleteMeeting");
  await assert.rejects(one.get());
})();
