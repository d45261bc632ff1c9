//! What the checks over the facts have found, in words.

use crate::{Key, Words};
use peil_core::{Conflict, Decimal, Source};
use peil_fixtures::{Catalogue, Finding};

impl Words {
    /// A finding in one sentence.
    #[must_use]
    pub fn finding(&self, finding: &Finding, catalogue: &Catalogue) -> String {
        let unit = catalogue.indicator(&finding.subject().indicator).map(|indicator| indicator.unit);
        let value = |value: Decimal| match unit {
            Some(unit) => self.exact_value(value, unit),
            None => self.exact(value),
        };
        let title = |source: Source| self.source_title(catalogue, source);
        match finding {
            Finding::TotalAgrees { period, printed, rows, .. } => self.say_with(
                Key::FindingTotalAgrees,
                &[
                    ("period", self.period(*period).into()),
                    ("rows", rows.to_string().into()),
                    ("printed", value(*printed).into()),
                ],
            ),
            Finding::TotalDiffers { period, printed, summed, rows, .. } => self.say_with(
                Key::FindingTotalDiffers,
                &[
                    ("period", self.period(*period).into()),
                    ("printed", value(*printed).into()),
                    ("rows", rows.to_string().into()),
                    ("summed", value(*summed).into()),
                ],
            ),
            Finding::Misprint { period, printed, read_as: used, source, locator, .. }
            | Finding::PrintedDiffers { period, printed, used, source, locator, .. } => {
                let key = match finding {
                    Finding::Misprint { .. } => Key::FindingMisprint,
                    _ => Key::FindingPrintedDiffers,
                };
                self.say_with(
                    key,
                    &[
                        ("source", title(*source).into()),
                        ("locator", locator.as_str().into()),
                        ("period", self.period(*period).into()),
                        ("printed", printed.as_str().into()),
                        ("value", value(*used).into()),
                    ],
                )
            }
            Finding::Conflict { used, other, .. } => {
                self.conflict(&Conflict { used: *used, other: *other }, catalogue, unit)
            }
            Finding::PeriodsInferred { source, locator, cells, columns: other, .. }
            | Finding::CellsDiffer { source, locator, cells, found: other, .. } => {
                let (key, name) = match finding {
                    Finding::PeriodsInferred { .. } => (Key::FindingPeriodsInferred, "columns"),
                    _ => (Key::FindingCellsDiffer, "found"),
                };
                self.say_with(
                    key,
                    &[
                        ("source", title(*source).into()),
                        ("locator", locator.as_str().into()),
                        ("cells", cells.to_string().into()),
                        (name, other.to_string().into()),
                    ],
                )
            }
            Finding::OutOfRange { period, value: found, .. } => self.say_with(
                Key::FindingOutOfRange,
                &[("value", value(*found).into()), ("period", self.period(*period).into())],
            ),
            _ => String::new(),
        }
    }

    /// Two sources that disagree, in one sentence.
    #[must_use]
    pub fn conflict(
        &self,
        conflict: &Conflict,
        catalogue: &Catalogue,
        unit: Option<peil_core::Unit>,
    ) -> String {
        let value = |observation: &peil_core::Observation| match unit {
            Some(unit) => self.observed(observation, unit),
            None => self.exact(observation.value),
        };
        self.say_with(
            Key::NoteConflict,
            &[
                ("period", self.period(conflict.used.period).into()),
                ("used", value(&conflict.used).into()),
                ("source", self.source_title(catalogue, conflict.used.source).into()),
                ("other", value(&conflict.other).into()),
                ("against", self.source_title(catalogue, conflict.other.source).into()),
            ],
        )
    }

    fn source_title(&self, catalogue: &Catalogue, source: Source) -> String {
        self.source(catalogue, source).map_or_else(|| self.say(Key::NotStated), str::to_owned)
    }
}

/// The stable name of a finding, as in JSON.
pub(crate) const fn code(finding: &Finding) -> &'static str {
    match finding {
        Finding::TotalAgrees { .. } => "total_agrees",
        Finding::TotalDiffers { .. } => "total_differs",
        Finding::Misprint { .. } => "misprint",
        Finding::PrintedDiffers { .. } => "printed_differs",
        Finding::Conflict { .. } => "conflict",
        Finding::PeriodsInferred { .. } => "periods_inferred",
        Finding::CellsDiffer { .. } => "cells_differ",
        Finding::OutOfRange { .. } => "out_of_range",
        _ => "finding",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use peil_fixtures::National;

    fn said(language: Language, code_wanted: &str, indicator: &str) -> Vec<String> {
        let national = National::embedded().unwrap();
        let words = Words::new(language);
        national
            .findings
            .iter()
            .filter(|finding| code(finding) == code_wanted && finding.subject().indicator == indicator)
            .map(|finding| words.finding(finding, &national.catalogue))
            .collect()
    }

    #[test]
    fn the_known_faults_of_the_sources_are_said() {
        assert_eq!(
            said(Language::Dutch, "total_differs", "ngf/TOTAL/digital-amount"),
            ["Het totaal over 2024 klopt niet: gedrukt is €\u{a0}1885,5 mln, maar 19 rijen geven samen \
              €\u{a0}1885,3 mln."]
        );
        assert_eq!(said(Language::Dutch, "total_agrees", "budget/nds2020/TOTAL").len(), 5);
        let misprint = said(Language::English, "misprint", "budget/digital-europe-cofunding");
        assert!(misprint.len() == 1 && misprint[0].contains("“4.24658”"), "{misprint:?}");
        let conflict = said(Language::Dutch, "conflict", "cloud-use");
        assert!(conflict[0].contains("61,2\u{a0}%") && conflict[0].contains("64\u{a0}%"), "{conflict:?}");
        let inferred = said(Language::Dutch, "periods_inferred", "mobile-4g-coverage");
        assert!(inferred[0].contains("2 cijfers onder 5 jaren"), "{inferred:?}");
    }

    #[test]
    fn every_finding_has_a_sentence() {
        let national = National::embedded().unwrap();
        for language in Language::ALL {
            let words = Words::new(language);
            for finding in &national.findings {
                let sentence = words.finding(finding, &national.catalogue);
                assert!(sentence.ends_with('.'), "{sentence}");
            }
        }
    }
}
