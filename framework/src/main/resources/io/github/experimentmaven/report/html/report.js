"use strict";
(() => {
  const sortBy = (table, column, header) => {
    const ascending = header.getAttribute("aria-sort") !== "ascending";
    const numeric = header.classList.contains("number");
    table.querySelectorAll("thead th").forEach((other) => other.removeAttribute("aria-sort"));
    header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const rows = Array.from(table.tBodies[0].rows).map((row) => {
      const order = row.cells[column].dataset.order ?? "";
      return { row, key: numeric ? (order === "" ? NaN : Number(order)) : order };
    });
    const absent = (key) => (numeric ? Number.isNaN(key) : key === "");
    rows.sort((a, b) => {
      if (absent(a.key) || absent(b.key)) {
        return absent(a.key) - absent(b.key);
      }
      const difference = numeric
        ? a.key - b.key
        : a.key.localeCompare(b.key, "en", { numeric: true });
      return ascending ? difference : -difference;
    });
    table.tBodies[0].append(...rows.map((entry) => entry.row));
  };
  const copied = (table) => {
    const header = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows].filter((row) => !row.hidden);
    const spread = header.map((_, column) =>
      rows.some((row) => row.cells[column].dataset.spread));
    const line = (cells) => cells.flat().map((text) => text.replace(/\s+/g, " ").trim()).join("\t");
    return [
      line(header.map((cell, column) => {
        const title = cell.querySelector("button").textContent;
        return spread[column] ? [title, title + " \u00b1"] : [title];
      })),
      ...rows.map((row) => line([...row.cells].map((cell, column) => {
        const value = cell.dataset.order || cell.querySelector("bdi").textContent;
        return spread[column] ? [value, cell.dataset.spread ?? ""] : [value];
      }))),
    ].join("\n") + "\n";
  };
  const toClipboard = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  };
  const copyButton = (table) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.title = "Copy all digits, for a spreadsheet";
    button.addEventListener("click", () => {
      button.textContent = toClipboard(copied(table)) ? "Copied" : "Select and copy by hand";
    });
    table.caption.append(button);
  };
  const prepare = (part) => part.querySelectorAll("table.sortable").forEach((table) => {
    copyButton(table);
    table.querySelectorAll("thead th").forEach((header, column) => {
      header.querySelector("button").addEventListener("click", () => sortBy(table, column, header));
    });
  });
  prepare(document);

  const search = document.querySelector(".search");
  const filter = (part) => {
    if (!search) {
      return;
    }
    const words = search.querySelector("input").value.toLowerCase().split(/\s+/).filter(Boolean);
    const has = (element) => words.every((word) => element.dataset.model.toLowerCase().includes(word));
    part.querySelectorAll("[data-model]").forEach((element) => { element.hidden = !has(element); });
  };
  if (search) {
    search.hidden = false;
    search.querySelector("input").addEventListener("input", () => {
      filter(document);
      const all = document.querySelectorAll("details.model");
      const left = [...all].filter((element) => !element.hidden).length;
      search.querySelector("output").textContent = left === all.length ? "" : left + " of " + all.length;
    });
  }

  // Without scripts the browser shows what is in a noscript element; with them it is only text.
  document.addEventListener("toggle", (event) => {
    const folded = event.target.querySelector?.(":scope > noscript");
    if (event.target.open && folded) {
      const part = document.createElement("div");
      part.innerHTML = folded.textContent;
      folded.replaceWith(part);
      prepare(part);
      filter(part);
    }
  }, true);
  const openTarget = () => {
    const place = document.getElementById(location.hash.slice(1));
    if (place instanceof HTMLDetailsElement) {
      place.open = true;
    }
  };
  addEventListener("hashchange", openTarget);
  openTarget();

  const tooltip = document.createElement("div");
  tooltip.id = "tooltip";
  tooltip.setAttribute("role", "status");
  tooltip.hidden = true;
  document.body.append(tooltip);
  const show = (event) => {
    const area = event.target instanceof Element ? event.target.closest(".tip") : null;
    if (!area) {
      tooltip.hidden = true;
      return;
    }
    const title = area.querySelector("title");
    if (title) {
      area.dataset.text = title.textContent;
      title.remove();
    }
    tooltip.textContent = area.dataset.text;
    tooltip.hidden = false;
    const width = document.documentElement.clientWidth;
    const left = Math.min(event.pageX + 12, window.scrollX + width - tooltip.offsetWidth - 8);
    tooltip.style.left = Math.max(window.scrollX + 8, left) + "px";
    tooltip.style.top = event.pageY - tooltip.offsetHeight - 10 + "px";
  };
  document.addEventListener("pointermove", show);
  document.addEventListener("pointerdown", show);
})();
