//! Words for what is counted and scored: shares of samples, Digital Intensity, Digital Maturity, composites, and the
//! results of the kiosk.

mod composite;
mod intensity;
mod intensity_faults;
mod maturity;
mod maturity_faults;
mod record;
mod shares;
mod technology;

pub use shares::ShareMethod;

#[cfg(test)]
mod tests {
    use crate::{Language, Words};
    use std::collections::BTreeSet;

    /// That all sentences differ from each other and end as sentences do, in every language.
    pub(super) fn all_differ(sentences: impl Fn(&Words) -> Vec<String>) {
        for language in Language::ALL {
            let said = sentences(&Words::new(language));
            let different: BTreeSet<&String> = said.iter().collect();
            assert_eq!(different.len(), said.len(), "{said:#?}");
            assert!(said.iter().all(|sentence| sentence.ends_with('.')), "{said:#?}");
        }
    }
}
