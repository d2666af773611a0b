// Cloudflare's own SDK of npm: each of its eleven operations on meetings and participants.
const Cloudflare = require("cloudflare");
const assert = require("node:assert");
const [origin, token] = process.argv.slice(2);
const done = (operation) => console.log(operation);

(async () => {
  const client = new Cloudflare({ baseURL: `${origin}/client/v4`, apiToken: token, maxRetries: 0 });
  const { meetings } = client.realtimeKit;
  const account_id = "0123456789abcdef0123456789abcdef";
  const app = "2ae8cd08-a1be-4e5e-a1d0-0bda2a9eb1e5";
  const here = { account_id, app_id: app };

  const made = await meetings.create(app, { account_id, title: "Standup", session_keep_alive_time_in_secs: 90 });
  const id = made.data.id;
  assert.equal(made.data.title, "Standup");
  done("createMeeting");
  const page = await meetings.get(app, { account_id, page_no: 1, per_page: 10, search: "Stand" });
  assert.deepEqual(page.data.map((row) => row.id), [id]);
  done("listMeetings");
  assert.equal((await meetings.getMeetingByID(id, here)).data.session_keep_alive_time_in_secs, 90);
  done("getMeeting");
  assert.equal((await meetings.replaceMeetingByID(id, { ...here, title: "Retro" })).data.title, "Retro");
  done("replaceMeeting");
  assert.equal((await meetings.updateMeetingByID(id, { ...here, status: "INACTIVE" })).data.status, "INACTIVE");
  done("updateMeeting");
  const wish = { ...here, custom_participant_id: "ada", preset_name: "host", name: "Ada" };
  const added = await meetings.addParticipant(id, wish);
  const who = added.data.id;
  assert.ok(added.data.token);
  done("createParticipant");
  const all = await meetings.getMeetingParticipants(id, { ...here, page_no: 1, per_page: 10 });
  assert.deepEqual(all.data.map((row) => row.id), [who]);
  done("listParticipants");
  const there = { ...here, meeting_id: id };
  assert.equal((await meetings.getMeetingParticipant(who, there)).data.name, "Ada");
  done("getParticipant");
  assert.equal((await meetings.editParticipant(who, { ...there, name: "Ada L." })).data.name, "Ada L.");
  done("updateParticipant");
  assert.notEqual((await meetings.refreshParticipantToken(who, there)).data.token, added.data.token);
  done("refreshParticipantToken");
  assert.equal((await meetings.deleteMeetingParticipant(who, there)).data.custom_participant_id, "ada");
  done("deleteParticipant");
  await assert.rejects(meetings.getMeetingParticipant(who, there), { status: 404 });
})();
