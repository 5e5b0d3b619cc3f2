import { readFileSync } from "node:fs";
import { formatRef } from "../../../src/core/grid";
import { recognise } from "../../../src/core/recognise";
import { valuesOf } from "./figures-of";
import { book, csvSheet } from "./sheet";

// test/data/tables/README.md says where each was published.
const published = (file: string) =>
  recognise(
    book(
      csvSheet(
        "Sheet1",
        readFileSync(new URL(`../../data/tables/${file}`, import.meta.url), "utf8"),
      ),
    ),
  );

describe("published tables, as they look when pasted", () => {
  test("施甸县2016: the second head row slid to the first column", () => {
    const read = published("02_施甸县2016_三公决算.csv");
    expect(read.unit.year).toBe(2016);
    expect(valuesOf(read)).toEqual({
      threePublic: "27068600",
      threePublicLastYearFinal: "29114700",
      overseasTrips: "102000",
      overseasTripsLastYearFinal: "130600",
      officialReception: "15909400",
      officialReceptionLastYearFinal: "16796900",
      officialVehicles: "11057200",
      officialVehiclesLastYearFinal: "12187200",
      vehiclePurchase: "0",
      vehiclePurchaseLastYearFinal: "148000",
      vehicleOperation: "11057200",
      vehicleOperationLastYearFinal: "12039200",
    });
    expect([...read.figures.unfound.keys()]).toEqual([]);
  });

  test("合肥市图书馆2021: both head rows slid, 总计 at the foot", () => {
    const read = published("05_合肥市图书馆2021_三公决算_两级表头.csv");
    expect(valuesOf(read)).toEqual({
      threePublicInitialBudget: "30500",
      threePublic: "17500",
      overseasTripsInitialBudget: "0",
      overseasTrips: "0",
      officialReceptionInitialBudget: "9500",
      officialReception: "3900",
      officialVehiclesInitialBudget: "21000",
      officialVehicles: "13700",
      vehicleOperationInitialBudget: "21000",
      vehicleOperation: "13700",
      vehiclePurchaseInitialBudget: "0",
      vehiclePurchase: "0",
    });
    expect([...read.figures.unfound.keys()]).toEqual([]);
    expect(read.unit.texts.get("fullName")?.text).toBe("合肥市图书馆");
  });

  test("南通市国资委2016: words where numbers belong are named with their cells", () => {
    const read = published("07_南通市国资委2016_三公预算_文字占位.csv");
    expect(valuesOf(read)).toEqual({
      threePublicInitialBudget: "216300",
      officialReceptionInitialBudget: "148300",
      officialVehiclesInitialBudget: "68000",
      vehicleOperationInitialBudget: "68000",
      meetingsInitialBudget: "75900",
      trainingInitialBudget: "158600",
    });
    const unreadable = read.issues.filter(({ code }) => code === "unreadable-cell");
    expect(unreadable.map(({ at }) => at.map(formatRef))).toEqual([["Sheet1!B6"], ["Sheet1!C6"]]);
    expect(read.figures.unfound.get("overseasTripsInitialBudget")).toMatchObject({
      kind: "unreadable",
      as: "单位不需填列",
    });
  });
});
