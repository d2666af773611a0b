// RingCentral Extensible's core (@rc-ex/core): it logs in, then calls any path; it has no legacy meetings of its own.
const RestClient = require("@rc-ex/core").default;
const assert = require("node:assert");
const [origin, token] = process.argv.slice(2);
const done = (operation) => console.log(operation);

(async () => {
  const client = new RestClient({ server: origin, clientId: "id", clientSecret: "secret" });
  await client.authorize({ jwt: token });
  const base = "/restapi/v1.0/account/~/extension/~/meeting";
  const wish = { topic: "Standup", meetingType: "Scheduled", schedule: { startTime: "2099-05-07T09:00:00Z", durationInMinutes: 15 } };

  const made = (await client.post(base, wish)).data;
  assert.equal(made.topic, "Standup");
  const one = `${base}/${made.id}`;
  done("createMeeting");
  const page = (await client.get(base, { page: 1, perPage: 10 })).data;
  assert.deepEqual(page.records.map((row) => row.id), [made.id]);
  done("listMeetings");
  assert.equal((await client.get(one)).data.topic, "Standup");
  done("loadMeeting");
  assert.equal((await client.put(one, { topic: "Retro" })).data.topic, "Retro");
  done("updateMeeting");
  assert.ok((await client.get(`${base}/service-info`)).data.dialInNumbers.length);
  done("loadMeetingServiceInfo");
  assert.equal((await client.post(`${one}/end`)).status, 204);
  done("endMeeting");
  assert.equal((await client.delete(one)).status, 204);
  done("deleteMeeting");
  await assert.rejects(client.get(one));
  await client.refresh();
  await client.revoke();
})();
