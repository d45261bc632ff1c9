//! Which twelve technologies are asked.

use super::{Item, ListSource, Provenance, Scan, Technology, items, scan};
use core::fmt;

/// The twelve technologies of one version of the index, in one survey year.
///
/// The version is the definition: values of different versions must not be compared. Within a version single
/// technologies are swapped between survey years, which is worth a remark. Version 2 (2018, 2020) is missing, because
/// no list of its technologies was found; there is no version 5 yet.
///
/// The order of the items is that of the lists in the sources; it is the order of the answers of a [`Scan`].
///
/// # Example
/// ```
/// use peil_core::intensity::{Composition, Provenance, Technology};
/// let composition = Composition::from_code("v4-2024").ok_or("unknown")?;
/// assert_eq!(composition.position(Technology::ArtificialIntelligence), Some(9));
/// assert_eq!(composition.items()[9].provenance, Provenance::Inferred);
/// assert_eq!(composition.definition(), "DII v4 (2024)");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Composition {
    /// Version 1, as published with the Digital Economy and Society Index 2019; survey years 2015 to 2019.
    /// Differences between those years: UNCONFIRMED.
    V1,
    /// Version 3, survey 2021.
    V3In2021,
    /// Version 3, survey 2023: the only list that could be confirmed line by line.
    V3In2023,
    /// Version 3, survey 2025.
    V3In2025,
    /// Version 4, survey 2022.
    V4In2022,
    /// Version 4, survey 2024. UNCONFIRMED that AI takes the place of robots.
    V4In2024,
}

/// The three technologies of the Digital Decade target for companies, as sets of the items of one composition.
///
/// The target of the European Union is that 75 % use cloud (intermediate or sophisticated), data analytics or AI: one
/// or more of the three (Decision (EU) 2022/2481, article 4; indicator `E_AI_CC1SI_DA_ANY` of Eurostat).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Advanced {
    /// The bit of intermediate or sophisticated cloud; 0 where the composition does not ask it.
    pub cloud: u16,
    /// The bit of data analytics; 0 where the composition does not ask it.
    pub data: u16,
    /// The bit of AI; 0 where the composition does not ask it.
    pub ai: u16,
}

impl Advanced {
    /// All bits together.
    #[must_use]
    pub const fn any(self) -> u16 {
        self.cloud | self.data | self.ai
    }

    /// True where the composition asks all three; otherwise "any of them" is only a lower bound.
    #[must_use]
    pub const fn is_complete(self) -> bool {
        self.cloud != 0 && self.data != 0 && self.ai != 0
    }
}

impl Composition {
    /// Every composition, by version and year.
    pub const ALL: [Self; 6] =
        [Self::V1, Self::V3In2021, Self::V3In2023, Self::V3In2025, Self::V4In2022, Self::V4In2024];

    /// The stable name, as in JSON and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::V1 => "v1",
            Self::V3In2021 => "v3-2021",
            Self::V3In2023 => "v3-2023",
            Self::V3In2025 => "v3-2025",
            Self::V4In2022 => "v4-2022",
            Self::V4In2024 => "v4-2024",
        }
    }

    /// The composition with this stable name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|composition| composition.code() == code)
    }

    /// The version of the index.
    #[must_use]
    pub const fn version(self) -> u8 {
        match self {
            Self::V1 => 1,
            Self::V3In2021 | Self::V3In2023 | Self::V3In2025 => 3,
            Self::V4In2022 | Self::V4In2024 => 4,
        }
    }

    /// The survey years it was used in.
    #[must_use]
    pub const fn survey_years(self) -> &'static [u16] {
        match self {
            Self::V1 => &[2015, 2016, 2017, 2018, 2019],
            Self::V3In2021 => &[2021],
            Self::V3In2023 => &[2023],
            Self::V3In2025 => &[2025],
            Self::V4In2022 => &[2022],
            Self::V4In2024 => &[2024],
        }
    }

    /// The name of the definition in the data files.
    #[must_use]
    pub const fn definition(self) -> &'static str {
        match self {
            Self::V1 => "DII v1",
            Self::V3In2021 => "DII v3 (2021)",
            Self::V3In2023 => "DII v3 (2023)",
            Self::V3In2025 => "DII v3 (2025)",
            Self::V4In2022 => "DII v4 (2022)",
            Self::V4In2024 => "DII v4 (2024)",
        }
    }

    /// The twelve, in the order of the answers.
    #[must_use]
    pub fn items(self) -> &'static [Item; super::ITEMS] {
        match self {
            Self::V1 => &items::V1,
            Self::V3In2021 => &items::V3_2021,
            Self::V3In2023 => &items::V3_2023,
            Self::V3In2025 => &items::V3_2025,
            Self::V4In2022 => &items::V4_2022,
            Self::V4In2024 => &items::V4_2024,
        }
    }

    /// The twelve alone. Who only asks and counts does not carry where each was read.
    pub(super) const fn asked(self) -> &'static [Technology; super::ITEMS] {
        match self {
            Self::V1 => &items::asked::V1,
            Self::V3In2021 => &items::asked::V3_2021,
            Self::V3In2023 => &items::asked::V3_2023,
            Self::V3In2025 => &items::asked::V3_2025,
            Self::V4In2022 => &items::asked::V4_2022,
            Self::V4In2024 => &items::asked::V4_2024,
        }
    }

    /// The official list that every composition should be checked against.
    #[must_use]
    pub fn official_list() -> &'static ListSource {
        &items::ANNEX
    }

    /// True when every one of the twelve is confirmed.
    #[must_use]
    pub fn is_confirmed(self) -> bool {
        self.items().iter().all(|item| item.provenance == Provenance::Confirmed)
    }

    /// Where a technology stands among the twelve, from 0; `None` where it is not asked.
    #[must_use]
    pub fn position(self, technology: Technology) -> Option<usize> {
        let mut positions = (0..super::ITEMS).zip(self.asked());
        positions.find(|(_, asked)| **asked == technology).map(|(position, _)| position)
    }

    /// The bit of a technology in the sets of a scan; 0 where it is not asked.
    #[must_use]
    pub fn bit(self, technology: Technology) -> u16 {
        self.position(technology).map_or(0, scan::bit)
    }

    /// The technologies of a set of items, in the order of the items.
    pub fn technologies(self, bits: u16) -> impl Iterator<Item = Technology> {
        self.asked().iter().copied().filter(move |technology| bits & self.bit(*technology) != 0)
    }

    /// The bits of the three technologies of the Digital Decade target.
    #[must_use]
    pub fn advanced(self) -> Advanced {
        Advanced {
            cloud: self.bit(Technology::CloudAdvanced),
            data: self.bit(Technology::DataAnalytics),
            ai: self.bit(Technology::ArtificialIntelligence),
        }
    }

    /// How many technologies two compositions have in common.
    #[must_use]
    pub fn in_common(self, other: Self) -> usize {
        let shared = self.asked().iter().filter(|asked| other.position(**asked).is_some());
        shared.fold(0, |count: usize, _| count.saturating_add(1))
    }

    /// The items answered yes although what they [require](Technology::requires) is answered no; bit 0 is the first.
    ///
    /// The score of such a scan is still the count of its yeses; the answers should be asked again.
    ///
    /// ```
    /// use peil_core::intensity::{Composition, Scan};
    /// let scan: Scan = "000001000000".parse()?;
    /// assert_eq!(Composition::V3In2023.contradictions(scan), 1 << 5, "advanced cloud without any cloud");
    /// # Ok::<(), peil_core::intensity::ScanError>(())
    /// ```
    #[must_use]
    pub fn contradictions(self, scan: Scan) -> u16 {
        self.pairs(|bit, required| scan.yes_bits() & bit != 0 && scan.no_bits() & required != 0).0
    }

    /// The scan with the unknown answers filled in that follow from the others: a yes answers what it
    /// [requires](Technology::requires), and a no answers what requires it.
    #[must_use]
    pub fn deduced(self, scan: Scan) -> Scan {
        let (_, yes) = self.pairs(|bit, _| scan.yes_bits() & bit != 0);
        let (no, _) = self.pairs(|_, required| scan.no_bits() & required != 0);
        let (yes, no) = (yes & scan.unknown_bits(), no & scan.unknown_bits());
        Scan::from_bits(scan.yes_bits() | yes, scan.unknown_bits() & !(yes | no)).unwrap_or(scan)
    }

    /// The items that require another of the twelve and pass the test, and what they require.
    fn pairs(self, test: impl Fn(u16, u16) -> bool) -> (u16, u16) {
        self.asked().iter().fold((0, 0), |(bits, needs), asked| {
            let bit = self.bit(*asked);
            let required = asked.requires().map_or(0, |required| self.bit(required));
            if required != 0 && test(bit, required) { (bits | bit, needs | required) } else { (bits, needs) }
        })
    }

    /// What the item of this bit requires among the twelve; 0 where nothing.
    pub(super) fn required_bit(self, bit: u16) -> u16 {
        self.pairs(|other, _| other == bit).1
    }
}

impl fmt::Display for Composition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests;
