/* global Excel */
/*
 * Questions that only a real Excel answers. Open a new, blank workbook, paste this into the Script tab of
 * Script Lab (the add-in of Microsoft's Office developers), press Run, and copy what the console says.
 * It makes sheets of its own and touches nothing else.
 */
(async () => {
  const told = [];

  /** Asks one thing in a run of its own: the answer, or the code of the error and where it arose. */
  const ask = async (question, work) => {
    try {
      const answer = await Excel.run(work);
      told.push(`${question} = ${answer === undefined ? "done" : JSON.stringify(answer)}`);
    } catch (error) {
      told.push(`${question} = ${error.code} at ${error.debugInfo?.errorLocation ?? "?"}`);
    }
  };
  const sheets = (context) => context.workbook.worksheets;
  const trial = (context) => sheets(context).getItem("试");

  /** What the cells hold after the queue was sent. */
  const read = async (context, address, property = "values") => {
    const range = trial(context).getRange(address);
    range.load(property);
    await context.sync();
    return range[property];
  };

  await Excel.run(async (context) => {
    sheets(context).add("试").activate();
    sheets(context).add("别名");
    await context.sync();
  });

  // A batch whose second command fails: is the first one done?
  await ask("1 batch", async (context) => {
    trial(context).getRange("A1").values = [["first"]];
    sheets(context).getItem("none").activate();
    trial(context).getRange("A2").values = [["third"]];
    await context.sync();
  });
  await ask("1 afterwards", (context) => read(context, "A1:A2"));

  // A setter and a method of a null object.
  await ask("2 setter", async (context) => {
    sheets(context).getItemOrNullObject("none").name = "x";
    await context.sync();
  });
  await ask("2 method", async (context) => {
    sheets(context).getItemOrNullObject("none").delete();
    await context.sync();
  });

  // Names of sheets.
  for (const name of ["History", "试", "'a", "a/b", "？：", "", "一".repeat(32)])
    await ask(`3 name ${name === "" ? "(empty)" : name}`, async (context) => {
      sheets(context).getItem("别名").name = name;
      await context.sync();
      sheets(context).getItem(name).name = "别名";
      await context.sync();
    });

  // Hidden sheets, and the last one that is not.
  await ask("4 activate hidden", async (context) => {
    const hidden = sheets(context).add("藏");
    hidden.visibility = "Hidden";
    await context.sync();
    hidden.activate();
    await context.sync();
  });
  await ask("4 select in hidden", async (context) => {
    sheets(context).getItem("藏").getRange("A1").select();
    await context.sync();
  });
  await ask("4 hide all", async (context) => {
    const all = sheets(context);
    all.load("items/name");
    await context.sync();
    for (const sheet of all.items) sheet.visibility = "Hidden";
    await context.sync();
  });
  await ask("4 show again", async (context) => {
    trial(context).visibility = "Visible";
    await context.sync();
  });

  // A name nobody defined.
  await ask("5 unknown name", async (context) => {
    const range = trial(context).getRange("没有这个名");
    range.load("address");
    await context.sync();
    return range.address;
  });

  // Shapes that do not fit, and a formula that is none.
  await ask("6 one for three", async (context) => {
    trial(context).getRange("B1:B3").values = [[1]];
    return read(context, "B1:B3");
  });
  await ask("6 two for one", async (context) => {
    trial(context).getRange("B1:B2").values = [[1, 2]];
    await context.sync();
  });
  await ask("6 broken formula", async (context) => {
    trial(context).getRange("B5").formulas = [["=SUM("]];
    await context.sync();
  });

  // What text becomes when it is typed in.
  const typed = [
    "10%",
    "1E5",
    "TRUE",
    "#N/A",
    "2022-12-31",
    "31/12/2022",
    "'007",
    "$5",
    "229.63万元",
  ];
  await ask("7 typed", async (context) => {
    trial(context).getRange("C1:C9").values = typed.map((text) => [text]);
    return read(context, "C1:C9");
  });
  await ask("7 types", (context) => read(context, "C1:C9", "valueTypes"));
  await ask("7 formats", (context) => read(context, "C1:C9", "numberFormat"));

  // Writing over a merged block.
  await ask("8 merged", async (context) => {
    trial(context).getRange("G1:G2").merge();
    trial(context).getRange("G1:G2").values = [["a"], ["b"]];
    await context.sync();
    trial(context).getRange("G1:G2").unmerge();
    return read(context, "G1:G2");
  });

  // Names of cells, and the same one twice.
  for (const name of ["自评_1", "Q1", "甲 乙", "R"])
    await ask(`10 name ${name}`, async (context) => {
      context.workbook.names.add(name, trial(context).getRange("A1"));
      await context.sync();
      context.workbook.names.add(name, "=1");
      await context.sync();
    });
  await ask("10 print area listed", async (context) => {
    trial(context).pageLayout.setPrintArea("A1:B9");
    const own = trial(context).names;
    own.load("items/name");
    await context.sync();
    return own.items.map((item) => item.name);
  });

  // A protected sheet.
  await ask("12 protect", async (context) => {
    trial(context).protection.protect({}, "abc");
    await context.sync();
  });
  await ask("12 locked cell left alone", async (context) => {
    trial(context).getRange("A1:B1").values = [[null, null]];
    await context.sync();
  });
  await ask("12 protect twice", async (context) => {
    trial(context).protection.protect();
    await context.sync();
  });
  await ask("12 wrong password", async (context) => {
    trial(context).protection.unprotect("no");
    await context.sync();
  });
  await ask("12 right password", async (context) => {
    trial(context).protection.unprotect("abc");
    await context.sync();
  });

  console.log(told.join("\n"));
})();
