//! The bill of materials of a program, as `CycloneDX` 1.5 in JSON.
//!
//! cargo-cyclonedx would list what only tests switch on, leave out the sources of OpenSSL or else add everything that
//! merely builds, write a new number and time at every run, and leave its files beside the sources.

use std::fmt::Write;

use super::crates::{Crate, Crates, Name};
use super::licences;
use super::plan::Plan;
use super::programs::Program;

/// The whole document.
pub(crate) fn document(plan: &Plan, program: &Program, target: &str, crates: &Crates) -> String {
    let mut text =
        String::from("{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.5\",\n  \"version\": 1,\n");
    let own = reference(&crates.program, true);
    // Writing to a String never fails.
    let _ = writeln!(
        text,
        "  \"metadata\": {{\n    \"timestamp\": {},\n    \"component\": {{\"type\": \"application\", \"bom-ref\": {}, \
         \"name\": {}, \"version\": {}, \"licenses\": [{{\"expression\": \"MIT OR Apache-2.0\"}}]}},\n    \
         \"properties\": [{{\"name\": \"cdx:rustc:sbom:target:triple\", \"value\": {}}}]\n  }},",
        quoted(&timestamp(plan.time)),
        quoted(&own),
        quoted(program.name),
        quoted(plan.version),
        quoted(target)
    );
    let others = crates.all.iter().filter(|(name, _)| **name != crates.program);
    let mut components: Vec<String> = others.map(|(name, krate)| component(name, krate)).collect();
    components.extend(licences::BESIDE_CRATES.iter().filter(|work| work.is_in(program, target)).map(
        |work| {
            format!(
                "{{\"type\": {}, \"bom-ref\": {}, \"name\": {}, \"licenses\": [{{\"expression\": {}}}]}}",
                quoted(work.kind),
                quoted(work.name),
                quoted(work.name),
                quoted(work.licence)
            )
        },
    ));
    let _ = writeln!(text, "  \"components\": [\n    {}\n  ],", components.join(",\n    "));
    let dependencies: Vec<String> =
        crates.all.iter().map(|(name, krate)| dependency(name, krate, crates)).collect();
    let _ = writeln!(text, "  \"dependencies\": [\n    {}\n  ]\n}}", dependencies.join(",\n    "));
    text
}

fn component(name: &Name, krate: &Crate) -> String {
    let reference = reference(name, krate.is_own);
    let mut text = format!(
        "{{\"type\": \"library\", \"bom-ref\": {}, \"name\": {}, \"version\": {}, \"licenses\": [{{\"expression\": {}}}]",
        quoted(&reference),
        quoted(&name.name),
        quoted(&name.version),
        quoted(&krate.licence)
    );
    if !krate.is_own {
        let _ = write!(text, ", \"purl\": {}", quoted(&reference));
    }
    if !krate.repository.is_empty() {
        let address = quoted(&krate.repository);
        let _ = write!(text, ", \"externalReferences\": [{{\"type\": \"vcs\", \"url\": {address}}}]");
    }
    text.push('}');
    text
}

fn dependency(name: &Name, krate: &Crate, crates: &Crates) -> String {
    let is_own = |name: &Name| crates.all.get(name).is_some_and(|krate| krate.is_own);
    let uses: Vec<String> = krate.uses.iter().map(|used| quoted(&reference(used, is_own(used)))).collect();
    format!("{{\"ref\": {}, \"dependsOn\": [{}]}}", quoted(&reference(name, krate.is_own)), uses.join(", "))
}

/// A package address, but for Peil's own rooms, which are not published.
fn reference(name: &Name, is_own: bool) -> String {
    if is_own {
        return format!("{}@{}", name.name, name.version);
    }
    // In such an address a plus means a space.
    format!("pkg:cargo/{}@{}", name.name, name.version.replace('+', "%2B"))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Seconds since 1970 as a date and time of ISO 8601, after Howard Hinnant's `civil_from_days`.
fn timestamp(seconds: u64) -> String {
    let (days, second) = (seconds / 86_400 + 719_468, seconds % 86_400);
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", second / 3600, second / 60 % 60, second % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_become_the_day_that_they_are_in() {
        assert_eq!(timestamp(0), "1970-01-01T00:00:00Z");
        assert_eq!(timestamp(951_782_400), "2000-02-29T00:00:00Z");
        assert_eq!(timestamp(1_704_067_199), "2023-12-31T23:59:59Z");
        assert_eq!(timestamp(4_107_542_400), "2100-03-01T00:00:00Z");
    }

    #[test]
    fn an_address_has_no_plus() {
        let name = Name { name: "openssl-src".into(), version: "300.6.1+3.6.3".into() };
        assert_eq!(reference(&name, false), "pkg:cargo/openssl-src@300.6.1%2B3.6.3");
    }

    #[test]
    fn quotes_do_not_end_a_text() {
        assert_eq!(quoted(r#"a "b" \"#), r#""a \"b\" \\""#);
    }
}
