//! Which features a package has, so that none is forgotten when each is built by itself.

/// The names under `[features]` of a manifest, `default` left out: that is a choice of the others.
pub(crate) fn of_manifest(manifest: &str) -> Vec<&str> {
    manifest
        .lines()
        .map(str::trim)
        .skip_while(|line| *line != "[features]")
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('='))
        .map(|(name, _)| name.trim().trim_matches('"'))
        .filter(|name| *name != "default")
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_found_between_the_tables() {
        let manifest = concat!(
            "[package]\nname = \"a\"\n\n",
            "[features]\ndefault = []\n# x = 1\nserde = [\"dep:serde\"]\n\"std\" = []\n\n",
            "[dependencies]\nserde = { optional = true }\n",
        );
        assert_eq!(of_manifest(manifest), ["serde", "std"]);
        assert!(of_manifest("[package]\nname = \"a\"\n").is_empty());
    }
}
