//! Which format a file is in, by what is in it.

use std::fmt;

/// A format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Eurostat TSV: one row a series, one column a period.
    EurostatTsv,
    /// JSON-stat 2.0: a dataset, or a collection of them.
    JsonStat,
    /// SDMX-CSV 1.0 or 2.0: one row an observation.
    SdmxCsv,
    /// CBS StatLine as CSV: one row a combination of codes, one column a subject.
    CbsStatline,
    /// The observations of CBS OData as CSV.
    CbsObservations,
    /// The observations of CBS OData as JSON.
    CbsOdata,
    /// The observations of Peil's own.
    Peil,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 7] = [
        Self::EurostatTsv,
        Self::JsonStat,
        Self::SdmxCsv,
        Self::CbsStatline,
        Self::CbsObservations,
        Self::CbsOdata,
        Self::Peil,
    ];

    /// The format of a file that begins so, unpacked and without a byte order mark. The first 64 KiB are enough.
    ///
    /// ```
    /// use peil_exchange::Format;
    /// assert_eq!(Format::recognise(b"freq,unit,geo\\TIME_PERIOD\t2023 \n"), Some(Format::EurostatTsv));
    /// assert_eq!(Format::recognise(b"DATAFLOW,LAST UPDATE,freq\n"), Some(Format::SdmxCsv));
    /// assert_eq!(Format::recognise(b"dear reader\n"), None);
    /// ```
    #[must_use]
    pub fn recognise(head: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(head);
        if text.trim_start().starts_with('{') {
            return Some(if is_odata(&text) { Self::CbsOdata } else { Self::JsonStat });
        }
        let mut lines = text.lines();
        let header = lines.next()?;
        let names = names(header);
        let has = |name: &str| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        match *names.first()? {
            "DATAFLOW" | "STRUCTURE" => Some(Self::SdmxCsv),
            _ if is_eurostat(header) => Some(Self::EurostatTsv),
            "indicator" if has("geo") && has("qualifier") => Some(Self::Peil),
            _ if has("Measure") && has("Value") => Some(Self::CbsObservations),
            // Titles may stand above the header.
            _ if text.lines().take(12).any(is_statline) => Some(Self::CbsStatline),
            _ => None,
        }
    }

    /// The name for machines.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::EurostatTsv => "eurostat_tsv",
            Self::JsonStat => "json_stat",
            Self::SdmxCsv => "sdmx_csv",
            Self::CbsStatline => "cbs_statline",
            Self::CbsObservations => "cbs_observations",
            Self::CbsOdata => "cbs_odata",
            Self::Peil => "peil",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The names in a header, with either separator.
fn names(header: &str) -> Vec<&str> {
    header.split([',', ';']).map(|name| name.trim_matches(['"', ' '])).collect()
}

/// A header of Eurostat has the names of the key, a backslash, and what the columns are.
fn is_eurostat(line: &str) -> bool {
    let key = line.split('\t').next().and_then(|key| key.split_once('\\'));
    key.is_some_and(|(names, columns)| !names.contains(['"', ';']) && !columns.contains(['"', ';', ',']))
}

/// A header of StatLine has the periods among its columns.
fn is_statline(line: &str) -> bool {
    line.contains(';') && names(line).contains(&PERIODS)
}

/// The column of the periods at CBS.
pub(crate) const PERIODS: &str = "Perioden";

/// OData has a list of objects under `value`, JSON-stat a list or an object of numbers.
fn is_odata(text: &str) -> bool {
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once("\"value\"") {
        let list = behind.trim_start().strip_prefix(':').and_then(|list| list.trim_start().strip_prefix('['));
        if list.is_some_and(|list| list.trim_start().starts_with(['{', ']'])) {
            return true;
        }
        rest = behind;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_the_format() {
        use Format as F;
        for (head, expected) in [
            ("freq,geo\\TIME_PERIOD\t2023 \n", Some(F::EurostatTsv)),
            ("unit,geo\\time\t2012 ", Some(F::EurostatTsv)),
            (" \n{\"class\":\"dataset\",\"value\":[1,2]}", Some(F::JsonStat)),
            ("{\"value\":{\"0\":1}}", Some(F::JsonStat)),
            ("{\"@odata.context\":\"x\",\"value\" : [ {\"Id\":0", Some(F::CbsOdata)),
            ("{\"value\":[]}", Some(F::CbsOdata)),
            ("DATAFLOW,LAST UPDATE,freq\n", Some(F::SdmxCsv)),
            ("STRUCTURE,STRUCTURE_ID,ACTION,size\\class\n", Some(F::SdmxCsv)),
            ("\"Title\"\n\"Size\\class\";\"Perioden\";\"Cloud (%)\"\n", Some(F::CbsStatline)),
            ("\"Size\\class\";\"Perioden\";\"Cloud (%)\"\n", Some(F::CbsStatline)),
            ("STRUCTURE;STRUCTURE_ID;freq\n", Some(F::SdmxCsv)),
            ("\"Id\";\"Measure\";\"ValueAttribute\";\"Value\";\"Perioden\"\n", Some(F::CbsObservations)),
            ("ID;Perioden;Topic_1\n", Some(F::CbsStatline)),
            ("\"Title\"\n\n\"Branches\";\"Perioden\";\"Cloud (%)\"\n", Some(F::CbsStatline)),
            ("indicator,geo,population,period,qualifier\n", Some(F::Peil)),
            ("indicator,value,weight\n", None),
            ("PK\u{3}\u{4}", None),
            ("", None),
            ("\n", None),
        ] {
            assert_eq!(Format::recognise(head.as_bytes()), expected, "{head}");
        }
    }
}
