// RingCentral's SDK of npm (@ringcentral/sdk): it logs in, then calls any path; here the seven of legacy meetings.
const { SDK } = require("@ringcentral/sdk");
const assert = require("node:assert");
const [origin, token] = process.argv.slice(2);
const done = (operation) => console.log(operation);

(async () => {
  const platform = new SDK({ server: origin, clientId: "id", clientSecret: "secret" }).platform();
  await platform.login({ jwt: token });
  const base = "/restapi/v1.0/account/~/extension/~/meeting";
  const json = async (answer) => (await answer).json();
  const wish = { topic: "Standup", meetingType: "Scheduled", schedule: { startTime: "2099-05-07T09:00:00Z", durationInMinutes: 15 } };

  const made = await json(platform.post(base, wish));
  assert.equal(made.topic, "Standup");
  const one = `${base}/${made.id}`;
  done("createMeeting");
  assert.deepEqual((await json(platform.get(base, { page: 1, perPage: 10 }))).records.map((row) => row.id), [made.id]);
  done("listMeetings");
  assert.equal((await json(platform.get(one))).topic, "Standup");
  done("loadMeeting");
  assert.equal((await json(platform.put(one, { topic: "Retro" }))).topic, "Retro");
  done("updateMeeting");
  assert.ok((await json(platform.get(`${base}/service-info`))).dialInNumbers.length);
  done("loadMeetingServiceInfo");
  assert.equal((await platform.post(`${one}/end`)).status, 204);
  done("endMeeting");
  assert.equal((await platform.delete(one)).status, 204);
  done("deleteMeeting");
  await assert.rejects(platform.get(one), /CMN-102|not found/i);
  await platform.logout();
})();
