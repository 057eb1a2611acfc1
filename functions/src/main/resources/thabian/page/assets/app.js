// Comforts only: every page works without this file.
(() => {
  const summary = document.getElementById("errors");
  if (summary) summary.focus();

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
  });
  // The browser inside LINE cannot print; the picture is the way there.
  if (/ Line\//.test(navigator.userAgent)) document.querySelectorAll("[data-print]").forEach((button) => button.remove());

  // A second tap while the first is under way sends nothing; after ten seconds, or back on the page, it may again.
  document.addEventListener("submit", (event) => {
    const form = event.target, button = event.submitter;
    if (form.hasAttribute("data-sent")) return event.preventDefault();
    form.setAttribute("data-sent", "");
    if (button && button.dataset.busy) {
      button.dataset.label = button.textContent;
      button.textContent = button.dataset.busy;
    }
    setTimeout(release, 10000, form);
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
  function release(form) {
    form.removeAttribute("data-sent");
    form.querySelectorAll("[data-label]").forEach((button) => {
      button.textContent = button.dataset.label;
      button.removeAttribute("data-label");
    });
  }

  const form = document.querySelector("form[data-draft]");
  const select = form && form.querySelector("select[data-found]");
  if (select) {
    combobox(select);
    // The post that is usual in this type of organisation, which its code begins with; one that was typed stays.
    form.addEventListener("input", (event) => {
      if (event.target === select) form.querySelectorAll("[data-posts]").forEach((card) => {
        const usual = Object.fromEntries(card.dataset.posts.split("|").map((post) => post.split("=")));
        const post = card.querySelector("[name$=position]");
        const put = usual[(card.dataset.put || form.elements.posts.value)[0]];
        if (usual[select.value[0]] && ["", put].includes(post.value)) post.value = usual[select.value[0]];
        card.dataset.put = select.value;
      });
    });
  }
  drafts();

  // A whole list that comes into any box at once, pasted or from a phone's keyboard, goes into the one for lists, whose
  // button sends it to be told apart.
  const box = document.querySelector("#paste textarea");
  let before = "";
  if (box) for (const type of ["beforeinput", "input", "paste"]) box.form.addEventListener(type, (event) => {
    const was = before;
    before = "";
    if (type === "beforeinput") return before = event.target.value;
    const text = (event.clipboardData ? event.clipboardData.getData("text") : event.data ?? event.target.value).trim();
    const many = (part) => (text.match(part) || []).length > 1;
    if (event.target === box || !(/[\n\t]/.test(text) && !/^\S+\t\S+$/.test(text) || many(/(^|[\s(])[1-9๑-๙][.)]/g)
      || many(/(^|[\s,;/().\d])(นาย(?!ก([\s.]|เทศ|องค์|อบ|$)|ช่าง|ทะเบียน|แพทย์|อำเภอ|[ะ-ฺ])|นาง(?!สาว|[ะ-ฺ]))|นางสาว|น\.ส\./g))) return;
    event.preventDefault();
    event.stopPropagation();
    if (type === "input") event.target.value = was;
    box.value = (box.value + "\n" + text).trim();
    const fold = document.getElementById("paste");
    const note = fold.querySelector("[data-pasted]");
    fold.open = true;
    note.textContent = note.dataset.pasted;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    fold.querySelector("button").focus();
  }, true);

  // A list to search by typing (ARIA APG, "Editable Combobox With List Autocomplete"); the select keeps the value.
  function combobox(select) {
    const element = (name, attributes, text) => {
      const made = document.createElement(name);
      for (const key in attributes) made.setAttribute(key, attributes[key]);
      if (text) made.textContent = text;
      return made;
    };
    const input = element("input", {
      type: "text", id: select.id, role: "combobox", autocomplete: "off", spellcheck: "false",
      "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": select.id + "-options",
      placeholder: select.dataset.hint,
    });
    for (const key of ["aria-describedby", "aria-invalid"]) {
      if (select.hasAttribute(key)) input.setAttribute(key, select.getAttribute(key));
    }
    const list = element("ul", { id: select.id + "-options", role: "listbox", "aria-label": select.dataset.hint, hidden: "" });
    const status = element("p", { class: "hint", role: "status" });
    const box = element("div", { class: "combo" });
    select.id += "-chosen";
    select.hidden = true;
    select.before(box);
    box.append(input, list, status, select);

    const choices = [...select.querySelectorAll("optgroup option")].map((option, number) => {
      const place = option.parentNode.label + " · " + option.value;
      const row = element("li", { id: list.id + number, role: "option", "aria-disabled": option.disabled });
      // The type stands in brackets where the name does not begin with it.
      const [, bare, type] = option.text.match(/^(.+?)(?: \(([^(]*)\))?(?: – .*)?$/);
      const [, before = "", called] = bare.match(/^((?:องค์การบริหารส่วน(?:จังหวัด|ตำบล)|เทศบาล(?:นคร|เมือง|ตำบล)|(?:อบ[ตจ]|ท[นมต])\.) *)?(.*)/);
      const [written, short = ""] = [["อบต.", "องค์การบริหารส่วนตำบล"], ["อบจ.", "องค์การบริหารส่วนจังหวัด"], ["เทศบาลตำบล", "ทต."],
        ["เทศบาลเมือง", "ทม."], ["เทศบาลนคร", "ทน."]].find((words) => words.some((word) => (type || bare).startsWith(word))) || [type];
      const name = bare + written + (short[0] === "ท" ? short + called : "");
      row.append(before, element("span", { class: "nobr" }, called), option.text.slice(bare.length), element("small", {}, place));
      const text = name + place.replace(" · ", "จังหวัด" + select.dataset.province);
      return { option, row, place, called: plain(called), name: plain(name), text: plain(text) };
    });
    let shown = [], active = -1;

    const label = () => (select.value ? select.selectedOptions[0].text : "");
    // What was typed and matched several comes back with the faults, to be narrowed down.
    let typed = "";
    // A browser may keep nothing; then there is nothing to read either.
    try { if (summary) typed = sessionStorage[form.action] || ""; } catch {}
    form.addEventListener("submit", () => {
      try { sessionStorage[form.action] = select.value ? "" : input.value; } catch {}
    });
    const sync = () => { input.value = label() || typed; tell(); };
    // A name that is longer than the box is told whole.
    function tell() {
      const chosen = choices.find((choice) => choice.option.selected);
      status.textContent = chosen && input.scrollWidth > input.clientWidth ? input.value + " " + chosen.place : "";
    }
    sync();
    window.addEventListener("pageshow", sync);
    select.addEventListener("change", () => { typed = ""; sync(); });

    function open() {
      shown = input.value === label() ? choices : found(choices, input.value);
      list.replaceChildren(...shown.map((choice) => choice.row));
      list.hidden = !shown.length;
      input.setAttribute("aria-expanded", !list.hidden);
      status.textContent = shown.length ? select.dataset.found.replace("#", shown.length) : select.dataset.none;
      mark(-1);
    }
    function close() {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      if (shown.length) tell();
      mark(-1);
    }
    function mark(number) {
      active = number;
      shown.forEach((choice, i) => choice.row.setAttribute("aria-selected", i === active));
      if (active < 0) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", shown[active].row.id);
      shown[active].row.scrollIntoView({ block: "nearest" });
    }
    function choose(choice) {
      if (!choice) return;
      if (choice.option.disabled) return explain(choice.option.value);
      select.value = choice.option.value;
      sync();
      close();
      select.dispatchEvent(new Event("input", { bubbles: true }));
    }

    // Who has registered is not chosen again; the organisation's own address says what can be done.
    function explain(code) {
      close();
      shown = [];
      status.replaceChildren(element("a", { class: "on", href: "?org=" + code }, select.dataset.filled));
    }

    input.addEventListener("input", (event) => {
      event.stopPropagation();
      select.value = typed = "";
      open();
    });
    input.addEventListener("click", () => list.hidden && open());
    input.addEventListener("blur", () => {
      if (!list.hidden && shown.length === 1 && !shown.near && !select.value) choose(shown[0]);
      close();
    });
    input.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        if (list.hidden) open();
        if (shown.length) mark((active + step + shown.length + (active < 0 && step < 0 ? 1 : 0)) % shown.length);
      } else if (event.key === "Enter" && !list.hidden) {
        choose(shown[active < 0 && shown.length === 1 ? 0 : active]);
      } else if (event.key === "Escape") {
        if (list.hidden) { input.value = ""; select.value = ""; }
        close();
      } else return;
      event.preventDefault();
    });
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const row = event.target.closest("li");
      choose(shown.find((choice) => choice.row === row));
    });
  }

  // A keyboard left on English, as the server's Keyboard reads it.
  const THAI = "ง()*+มขใฝจ123ภถุึคตซวฒชฬ @ฤ ฉฏฎโฌ็ณ ษศ?์ ญ ฑฆธ ฮ )ํ(บ ลู_`ฟิแกำดเ้ร่าสทืนยๆพหะีอไปัผฐ";

  // The choices that are looked for, best first, by the rule of the server's Sought, which says what it is.
  function found(choices, typed) {
    const words = folded(typed)
      .replace(/([อท])\.(บ?)\.?([ตจนม])\./g, "$1$2$3.")
      .replace(/(สำนักงาน|สนง\.?|ที่ทำการ) *(?=องค์|เทศ|อบ|ท[นมต]\.)/g, "")
      .replace(/(องค์การบริหารส่วน(?:จังหวัด|ตำบล)|เทศบาล(?:นคร|เมือง|ตำบล)?|อบต\.?|อบจ\.?|ท[นมต]\.) */g, "$1 ")
      .replace(/(^|[\s,(])([ตอจ])\. *(?=[ก-๎]{2})/g, (_, before, place) => before + { "ต": "", "อ": "อำเภอ", "จ": "จังหวัด" }[place])
      .split(/[\s,/.]+/)
      .map((word) => plain(word).replace(/^0(?=\d{7}$)/, ""))
      .filter(Boolean);
    if (!words.length) return choices;
    const phrases = words.flatMap((_, from) => [1, 2, 3].map((pieces) => words.slice(from, from + pieces).join("")));
    const ranked = (wrong) => {
      const stands = (word, text) => text.includes(word) || (wrong && word.length > 3 && /\D/.test(word) && nearly(word, text));
      const all = (text) => words.every((word) => stands(word, text));
      const rank = ({ called, name }) =>
        phrases.some((phrase) => Math.abs(phrase.length - called.length) <= wrong && stands(phrase, called)) ? 0
          : phrases.some((phrase) => called.startsWith(phrase)) ? 1 : all(name) ? 2 : 3;
      return choices.filter((choice) => all(choice.text)).map((choice) => [rank(choice), choice])
        .sort((one, other) => one[0] - other[0]).map((one) => one[1]);
    };
    const exact = ranked(0);
    if (exact.length) return exact;
    const near = ranked(1);
    return Object.assign(near.length || !/[a-z]/i.test(typed) ? near
      : found(choices, typed.replace(/['-{]/g, (key) => THAI[key.charCodeAt() - 39])), { near: true });
  }

  // But for one letter (Sellers, 1980), or two that changed places.
  function nearly(word, text) {
    const faults = [...word, 0].map((_, i) => i);
    return faults.some((i) => text.includes(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2))) || [...text].some((letter) => {
      let before = 0;
      for (let i = 1; i < faults.length; i++) {
        const same = before + (word[i - 1] !== letter);
        before = faults[i];
        faults[i] = Math.min(same, before + 1, faults[i - 1] + 1);
      }
      return faults[word.length] < 2;
    });
  }

  function plain(text) {
    return folded(text).toLowerCase()
      .replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0e50)
      .replace(/[\s.()\u2010-\u2014-]+/g, "");
  }

  // Wide letters, old fonts' glyphs, what cannot be seen, ํา, เเ, and marks in any order, in one form.
  function folded(text) {
    return text.normalize("NFKC")
      .replace(/[\uf700-\uf71a]/g, (glyph) => "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู"[glyph.charCodeAt(0) - 0xf700])
      .replace(/\p{DI}/gu, "")
      .replace(/เเ/g, "แ")
      .replace(/ํ([่-์]*)[าำ]|[าำ]([่-์]*)ํ/g, "$1$2ำ")
      .replace(/[ัำิ-ฺ็-๎]{2,}/g, (run) => [...new Set(run)].sort().join("").replace(/ำ(.+)/, "$1ำ"));
  }

  // What is typed stays in this browser until it is sent, wiped, or a week old: a draft for each organisation of a
  // seminar. Nothing is written over one that was neither used nor wiped. Invitation codes are not kept.
  function drafts() {
    const slip = location.pathname.match(/^(.*\/s\/[^/]+)\/(\d{7})(\/|$)/);
    const of = (organisation) => "draft:" + (slip ? slip[1] : location.pathname) + "/" + organisation;
    const wipe = (key) => { try { localStorage.removeItem(key); } catch {} };
    const read = (key) => {
      try {
        const kept = JSON.parse(localStorage.getItem(key));
        if (kept && Date.now() - kept.at < 7 * 864e5) return kept;
        localStorage.removeItem(key);
      } catch {}
      return null;
    };
    const keys = () => {
      try { return Object.keys(localStorage).filter((key) => key.startsWith(of(""))); } catch { return []; }
    };
    if (slip && /[?&]fresh=1(&|$)/.test(location.search) && document.querySelector(".slip")) wipe(of(slip[2]));
    if (slip) history.replaceState(null, "", location.pathname + location.search.replace(/&(fresh|changed|handed)=1/g, "") + location.hash);
    if (!form) return;

    const note = document.getElementById("kept");
    const offer = document.getElementById("draft");
    const options = [...select.options];
    const id = form.elements.submissionId;
    const mine = (kept) => kept.fields.submissionId === id.value;
    let held = keys().find((key) => { const kept = read(key); return kept && mine(kept); });
    let offered;
    note.hidden = !held;
    if (held) save();
    if (!summary) propose();

    // The draft of the organisation that is chosen; where none is, the latest of all in this list.
    function propose() {
      offered = (select.value ? [of(select.value), of("")] : keys())
        .map((key) => ({ key, kept: read(key) }))
        .filter(({ kept }) => kept && !mine(kept) && options.some((option) => option.value === kept.fields.organisation))
        .sort((one, other) => other.kept.at - one.kept.at)[0];
      if (!offered) return offer.hidden = true;
      const named = options.find((option) => option.value && option.value === offered.kept.fields.organisation);
      const when = new Date(offered.kept.at);
      offer.querySelector("b").textContent = [
        when.toLocaleString("th-TH", { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Bangkok" }).replace(/ (\d+):/, "\u00a0$1.") + "\u00a0น.",
        named ? named.text : "",
      ].filter(Boolean).join(" · ");
      if (offer.hidden && !summary) document.querySelector("h1").after(offer);
      offer.hidden = false;
    }

    function save() {
      const key = of(select.value);
      const kept = read(key);
      if (kept && !mine(kept)) {
        note.hidden = true;
        return propose();
      }
      const fields = Object.fromEntries(new FormData(form));
      delete fields.code;
      delete fields.province;
      try {
        localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields }));
        note.hidden = false;
      } catch { return; }
      if (held && held !== key) wipe(held);
      held = key;
    }

    form.addEventListener("input", (event) => {
      save();
      if (event.target === select) propose();
    });
    document.addEventListener("click", (event) => {
      const use = event.target.closest("[data-use]"), gone = event.target.closest("[data-wipe]");
      // What was typed and is kept nowhere; a post may be the usual one, which nobody typed.
      const loose = note.hidden && [...form.querySelectorAll("input[name]:not([name$=position]), textarea")]
        .some((field) => field.value !== field.defaultValue);
      if (use ? loose && !confirm(use.dataset.use) : !(gone && confirm(form.dataset.draft))) return;
      if (use) {
        held = offered.key;
        form.reset();
        fill(offered.kept.fields);
        select.dispatchEvent(new Event("change"));
        save();
      } else if (offer.contains(gone)) {
        wipe(offered.key);
      } else {
        wipe(held);
        held = null;
        note.hidden = true;
        form.reset();
        select.dispatchEvent(new Event("change"));
      }
      propose();
      form.elements["contact.name"].focus();
    });
  }

  function fill(fields) {
    for (const field of form.elements) {
      const value = fields[field.name];
      if (/radio|checkbox/.test(field.type)) field.checked = value === field.value;
      else if (field.name in fields && (field.name !== "organisation" || !field.value)) field.value = value;
      else if (/fullName$/.test(field.name)) {
        const part = (name) => fields[field.name.replace("fullName", name)] || "";
        field.value = [part("prefix"), part("firstName"), part("lastName")].join(" ").trim();
      }
    }
    // Nothing that is filled in stays out of sight.
    form.querySelectorAll("details").forEach((fold) => {
      const filled = [...fold.querySelectorAll("input, textarea")].some((field) =>
        (field.type === "radio" ? field.checked && !field.matches("label:first-child > *") : field.type === "checkbox" ? field.checked : field.value));
      if (filled) fold.open = true;
    });
  }

  document.documentElement.classList.add("js");
})();
