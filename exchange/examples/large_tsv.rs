//! Writes a large table in the shape of Eurostat's: `large_tsv FILE [ROWS]`. The same rows give the same bytes.

use std::fs::File;
use std::io::{BufWriter, Write};

const PLACES: [&str; 39] = [
    "EU27_2020",
    "EU28",
    "EU27_2007",
    "EU15",
    "EA",
    "BE",
    "BG",
    "CZ",
    "DK",
    "DE",
    "EE",
    "IE",
    "EL",
    "ES",
    "FR",
    "HR",
    "IT",
    "CY",
    "LV",
    "LT",
    "LU",
    "HU",
    "MT",
    "NL",
    "AT",
    "PL",
    "PT",
    "RO",
    "SI",
    "SK",
    "FI",
    "SE",
    "NO",
    "UK",
    "BA",
    "ME",
    "MK",
    "RS",
    "TR",
];
const SIZES: [&str; 8] = ["0_1", "0-9", "2-9", "10-49", "10-249", "50-249", "GE10", "GE250"];
const SECTORS: [&str; 9] =
    ["C10-S951_X_K", "C-F", "C-E", "C10-C18", "D_E", "G", "J58-J60", "L_M", "N77-N82_X_N79"];
const UNITS: [&str; 2] = ["PC_ENT", "PC_ENT_IUSE"];
const FLAGS: [&str; 8] = ["", "", "", "", "", "b", "u", "bu"];

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().expect("the name of the file");
    let rows: usize = arguments.next().map_or(1_000_000, |rows| rows.parse().expect("a number of rows"));
    let mut out = BufWriter::with_capacity(1 << 20, File::create(file)?);
    write!(out, "freq,size_emp,nace_r2,indic_is,unit,geo\\TIME_PERIOD")?;
    (2015..2025).try_for_each(|year| write!(out, "\t{year} "))?;
    writeln!(out)?;
    let mut state = 88_172_645_463_325_252_u64;
    for row in 0..rows {
        // Every row has a key of its own: one part after the other counts on.
        let (place, rest) = (PLACES[row % PLACES.len()], row / PLACES.len());
        let (unit, rest) = (UNITS[rest % UNITS.len()], rest / UNITS.len());
        let (size, rest) = (SIZES[rest % SIZES.len()], rest / SIZES.len());
        let (sector, indicator) = (SECTORS[rest % SECTORS.len()], rest / SECTORS.len());
        write!(out, "A,{size},{sector},E_IND{indicator:03},{unit},{place}")?;
        for _ in 2015..2025 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let number = state >> 40;
            if number % 10 < 2 {
                write!(out, "\t: ")?;
            } else {
                let flag = FLAGS[(number >> 8) as usize % FLAGS.len()];
                write!(out, "\t{}.{:02} {flag}", number % 100, (number >> 4) % 100)?;
            }
        }
        writeln!(out)?;
    }
    out.flush()
}
