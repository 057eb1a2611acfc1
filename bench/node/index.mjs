// A registration as a Node function with the AWS SDK: checked, folded, written by one conditional update with the
// confirmation it owes, logged, counted and answered as thabian.function.PublicFunction does. Bench compares what it wrote
// with what the real rules make of the same request. Leaner than the real one: it knows only the letters, titles and
// refusals that the benchmark's request needs. Its loop over the Runtime API is leaner than Lambda's own client too.
import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { createHash, randomBytes } from "node:crypto";
import http from "node:http";

const { TABLE, METRICS, AWS_ENDPOINT_URL, AWS_LAMBDA_RUNTIME_API } = process.env;
const table = new DynamoDBClient({ endpoint: AWS_ENDPOINT_URL });
const seminars = new Map();
const FIELDS = ["capacity", "prefix", "firstName", "lastName", "position", "phone", "email"];
const ATTRIBUTES = { firstName: "first", lastName: "last" };
const HEADERS = {
  "Content-Type": "application/json",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
};

const fold = (raw) => raw
  .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, "")
  .replace(/[\p{Zs}\t]+/gu, " ").trim().normalize("NFC")
  .replace(/เเ/g, "แ")
  .replace(/\u0E4D([\u0E48-\u0E4C]*)[\u0E32\u0E33]/g, "$1\u0E33");
const name = (raw) => checked(fold(raw), /^[\p{L}\p{M} .'’-]{1,100}$/u);
const checked = (value, form) => {
  if (!form.test(value)) throw new Error("faulty");
  return value;
};
const arabic = (text) => text.replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0E50);
const phone = (raw) => {
  const [, number, extension] = /^(.*?)(?: *(?:ต่อ|ext) *([0-9]{1,6}))?$/.exec(arabic(fold(raw)));
  const digits = checked(number.replace(/[ ().-]/g, "").replace(/^\+?66/, "0"), /^(0[2-57][0-9]{7}|0[689][0-9]{8})$/);
  return digits + (extension ? " ต่อ " + extension : "");
};
const email = (raw) => {
  const [local, domain] = checked(fold(raw), /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/).split("@");
  return local + "@" + domain.toLowerCase();
};
const PARSERS = {
  capacity: (raw) => checked(raw, /^(holder|acting|representative)$/),
  prefix: name,
  firstName: name,
  lastName: name,
  position: (raw) => checked(fold(raw), /^[^\p{C}]{1,200}$/u),
  phone: (raw) => fold(raw) === "" ? "" : phone(raw),
  email,
};

function parse(body, seats) {
  const sent = JSON.parse(body);
  const contact = { name: checked(fold(sent.contact.name), /\p{L}/u), phone: phone(sent.contact.phone), email: email(sent.contact.email) };
  const attendees = sent.attendees.map((person) => ({
    seat: seats.find((seat) => seat.M.id.S === person.seat).M,
    answers: Object.fromEntries(FIELDS.map((field) => [field, PARSERS[field](person[field] ?? "")])),
  }));
  const people = new Set(attendees.map(({ answers }) => (answers.firstName + " " + answers.lastName).toLowerCase()));
  if (attendees.length !== seats.length || people.size !== seats.length || sent.noticeRead !== true) throw new Error("faulty");
  return {
    organisation: checked(sent.organisation, /^[1-9][0-9]{6}$/),
    submission: checked(sent.submissionId, /^[0-9a-f-]{36}$/),
    contact,
    attendees,
  };
}

async function seminar(id) {
  let known = seminars.get(id);
  if (!known || known.until < Date.now()) {
    const { Item } = await table.send(new GetItemCommand({ TableName: TABLE, Key: { pk: { S: "SEMINAR" }, sk: { S: id } } }));
    known = { item: Item, until: Date.now() + 10_000 };
    seminars.set(id, known);
  }
  return known.item;
}

const partition = (code) => {
  let hash = 0;
  for (const digit of code) hash = (Math.imul(31, hash) + digit.charCodeAt(0)) | 0;
  return ((hash % 8) + 8) % 8;
};
const log = (request, event, fields) => console.log(JSON.stringify({
  timestamp: new Date().toISOString(), level: "INFO", event, requestId: request.requestContext.requestId, ...fields,
}));

async function register(request) {
  const now = new Date(request.requestContext.requestTimeEpoch);
  const at = now.toISOString();
  const body = request.isBase64Encoded ? Buffer.from(request.body, "base64").toString("utf8") : request.body;
  const id = request.pathParameters.seminar;
  const called = await seminar(id);
  const { organisation, submission, contact, attendees } = parse(body, called.seats.L);
  if (at < called.opens.S || at >= called.closes.S) throw new Error("closed");
  const [manage, view, object] = [1, 2, 3].map(() => randomBytes(20).toString("base64url"));
  const digest = createHash("sha256").update([contact.name, contact.phone, contact.email,
    ...attendees.flatMap(({ seat, answers }) => [seat.id.S, ...FIELDS.map((field) => answers[field])])].join("\n")).digest("base64url");
  const mailboxes = [...new Set([contact.email, ...attendees.map(({ answers }) => answers.email)])];
  const message = randomBytes(6).toString("hex");
  const registration = { M: {
    contact: { M: { name: { S: contact.name }, phone: { S: contact.phone }, email: { S: contact.email } } },
    attendees: { L: attendees.map(({ seat, answers }) => ({ M: {
      seat: seat.id, seatTitle: seat.title,
      ...Object.fromEntries(FIELDS.filter((field) => answers[field] !== "").map((field) => [ATTRIBUTES[field] ?? field, { S: answers[field] }])),
    } })) },
    manage: { S: manage }, view: { S: view }, object: { S: object }, submission: { S: submission }, submitted: { S: digest },
  } };
  const { Attributes: slot } = await table.send(new UpdateItemCommand({
    TableName: TABLE,
    Key: { pk: { S: `SLOT#${id}#${organisation.slice(1, 3)}` }, sk: { S: organisation } },
    UpdateExpression: "SET #revision = :revision, #registration = :registration, #registeredAt = :registeredAt, "
      + "#recorded = if_not_exists(#recorded, :zero) + :more, #history = list_append(if_not_exists(#history, :none), :history), "
      + "#messages.#message = :message, #due = :due, #send = :send, #duePk = :duePk",
    ConditionExpression: "attribute_exists(#pk) AND attribute_not_exists(#revision) AND attribute_not_exists(#withdrawn)",
    ExpressionAttributeNames: {
      "#pk": "pk", "#revision": "revision", "#withdrawn": "withdrawn", "#registration": "registration", "#registeredAt": "registeredAt",
      "#recorded": "recorded", "#history": "history", "#messages": "messages", "#message": message, "#due": "due", "#send": "send", "#duePk": "duePk",
    },
    ExpressionAttributeValues: {
      ":revision": { N: "1" }, ":registration": registration, ":registeredAt": { S: at }, ":zero": { N: "0" }, ":more": { N: "1" }, ":none": { L: [] },
      ":history": { L: [{ M: { revision: { N: "1" }, what: { S: "registered" }, who: { S: "contact" }, when: { S: at } } }] },
      ":message": { M: {
        kind: { S: "confirmation" }, revision: { N: "1" }, at: { S: at }, state: { S: "open" },
        to: { L: mailboxes.map((address, i) => ({ M: { role: { S: i === 0 ? "contact" : "attendee" }, address: { S: address } } })) },
      } },
      ":due": { S: new Date(now.getTime() + 120_000).toISOString() }, ":send": { S: at }, ":duePk": { S: "DUE#" + partition(organisation) },
    },
    ReturnValues: "ALL_NEW",
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  }));
  log(request, "recorded", {
    seminar: id, org: organisation, did: "registered", revision: 1, message, RegistrationsAccepted: 1,
    _aws: { Timestamp: Date.now(), CloudWatchMetrics: [{ Metrics: [{ Unit: "Count", Name: "RegistrationsAccepted" }], Namespace: METRICS, Dimensions: [[]] }] },
  });
  const kept = slot.registration.M;
  const base = process.env.PUBLIC_ADDRESS;
  return {
    statusCode: 201,
    headers: { ...HEADERS, Location: `${base}/api/seminars/${id}/registrations/${organisation}`, ETag: "\"1\"" },
    body: JSON.stringify({
      reference: id + "-" + organisation,
      revision: Number(slot.revision.N),
      manageToken: kept.manage.S,
      viewToken: kept.view.S,
      slip: `${base}/s/${id}/${organisation}?t=${kept.view.S}`,
      contact,
      attendees: attendees.map(({ seat, answers }) => ({ seat: seat.id.S, ...answers })),
      editableUntil: called.closes.S,
    }),
    isBase64Encoded: false,
  };
}

async function handle(event) {
  const request = JSON.parse(event);
  const answer = await register(request);
  log(request, "answered", { route: `${request.httpMethod} ${request.resource}`, status: answer.statusCode });
  return JSON.stringify(answer);
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const [host, port] = AWS_LAMBDA_RUNTIME_API.split(":");
const call = (method, path, body) => new Promise((resolve, reject) => {
  const request = http.request({ agent, host, port, method, path: "/2018-06-01/runtime/invocation/" + path }, (answer) => {
    const parts = [];
    answer.on("data", (part) => parts.push(part));
    answer.on("end", () => resolve({ headers: answer.headers, text: Buffer.concat(parts).toString("utf8") }));
  });
  request.on("error", reject);
  request.end(body);
});

async function serve() {
  for (;;) {
    const { headers, text } = await call("GET", "next");
    const id = headers["lambda-runtime-aws-request-id"];
    try {
      await call("POST", id + "/response", await handle(text));
    } catch (broken) {
      console.log(String(broken.stack));
      await call("POST", id + "/error", JSON.stringify({ errorMessage: String(broken) }));
    }
  }
}

serve();
