// Comforts only: every page works without this file.
(function () {
  var summary = document.getElementById("errors");
  if (summary) summary.focus();

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) window.print();
  });

  // A second tap while the first is under way sends nothing. The way back brings the form to life again.
  document.addEventListener("submit", function (event) {
    if (event.target.hasAttribute("data-sent")) event.preventDefault();
    else event.target.setAttribute("data-sent", "");
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      form.removeAttribute("data-sent");
    });
  });

  document.documentElement.classList.add("js");
})();
