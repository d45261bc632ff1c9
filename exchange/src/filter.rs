//! Which figures are asked for.

use crate::{Figure, Role};
use peil_fixtures::Catalogue;

/// Which figures are asked for: those that have one of the given codes, for every role that codes are given for.
///
/// ```
/// use peil_exchange::{Filter, Role};
/// let dutch = Filter::default().only(Role::Place, ["NL"]).only(Role::Size, ["10-249", "GE10"]);
/// assert!(dutch.asks_for(Role::Place) && !dutch.asks_for(Role::Unit));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    asked: Vec<(Role, Vec<String>)>,
}

impl Filter {
    /// Only figures with one of these codes. For the place and the population the names of Peil will do as well.
    ///
    /// Without any code, and for a role that was given before, nothing changes but the codes that are added.
    #[must_use]
    pub fn only<S: Into<String>>(mut self, role: Role, codes: impl IntoIterator<Item = S>) -> Self {
        let codes: Vec<String> = codes.into_iter().map(Into::into).collect();
        match self.asked.iter_mut().find(|(known, _)| *known == role) {
            Some((_, known)) => known.extend(codes),
            None if codes.is_empty() => {}
            None => self.asked.push((role, codes)),
        }
        self
    }

    /// True when codes were given for this role.
    #[must_use]
    pub fn asks_for(&self, role: Role) -> bool {
        self.asked.iter().any(|(known, _)| *known == role)
    }

    /// The same with the codes behind names of Peil.
    pub(crate) fn in_codes(&self, catalogue: &Catalogue) -> Self {
        let mut filter = self.clone();
        for (role, codes) in &mut filter.asked {
            let named: Vec<String> = codes
                .iter()
                .flat_map(|name| match role {
                    Role::Place => catalogue.codes_of_place(name),
                    Role::Size => catalogue.codes_of_population(name),
                    _ => Vec::new(),
                })
                .map(str::to_owned)
                .collect();
            codes.extend(named);
        }
        filter
    }

    pub(crate) fn asked(&self) -> &[(Role, Vec<String>)] {
        &self.asked
    }

    pub(crate) fn accepts(&self, figure: &Figure) -> bool {
        self.asked.iter().all(|(role, codes)| {
            let found = figure.code(*role);
            codes.iter().any(|code| code == found)
        })
    }
}
