// Comforts only: every page of the console works without this file.
(function () {
  var errors = document.querySelector("#errors, details:has(.fault) > summary, .line-form [aria-invalid]");
  if (errors) errors.focus();

  // A second tap while the first is under way sends nothing; after ten seconds, or back on the page, it may again.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.hasAttribute("data-sent")) return event.preventDefault();
    form.setAttribute("data-sent", "");
    setTimeout(release, 10000, form);
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(release);
  });
  function release(form) {
    form.removeAttribute("data-sent");
  }

  // Five minutes before the session ends the page says so. How long it lasts the server says in a cookie, in seconds
  // from its answer on: clocks differ. Another end in it means another session, or a longer one, perhaps by another tab.
  var ending = document.getElementById("ending");
  var ends = 0;
  var known = "";
  function left() {
    var cookie = document.cookie.match(/(?:^|; )thabian_left=(-?\d+)\.([01])\.(\d+)/);
    if (!cookie) return;
    if (cookie[3] !== known) ends = Date.now() + cookie[1] * 1000;
    known = cookie[3];
    var rest = ends - Date.now();
    var box = ending.firstElementChild;
    box.hidden = rest > 300000;
    box.querySelector("form").hidden = cookie[2] === "0" || rest <= 0;
    box.querySelector("[data-when=soon]").hidden = rest <= 0;
    box.querySelector("[data-when=over]").hidden = rest > 0;
  }
  if (ending) {
    left();
    setInterval(left, 2000);
  }

  // A list that is not written yet is written on while somebody looks; the server goes on by itself otherwise. The same
  // form again says how far it is; any other page is what became of it.
  function write() {
    var form = document.querySelector("form[data-writing]");
    if (!form) return;
    fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) })
      .then(function (answer) {
        if (!answer.ok) throw answer.status;
        return answer.text();
      })
      .then(function (text) {
        var page = new DOMParser().parseFromString(text, "text/html");
        var same = page.querySelector("form[data-writing] [name=job][value='" + form.elements.job.value + "']");
        if (same) form.closest(".writing").replaceWith(same.closest(".writing"));
        else document.querySelector("main").replaceWith(page.querySelector("main"));
        write();
      })
      .catch(function () {
        setTimeout(write, 5000);
      });
  }
  write();

  document.documentElement.classList.add("js");
})();
