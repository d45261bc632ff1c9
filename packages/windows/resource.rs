// What Windows shows of a program, included by the build scripts of both: icon, version and manifest.

/// Does nothing for other systems. The title is what the task manager calls the program.
fn windows_resource(name: &str, title: &str) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../packages");
    let icon = format!("{folder}/icon/peil.ico");
    let manifest = format!("{folder}/windows/manifest.xml");
    for input in ["build.rs", &icon, &manifest, &format!("{folder}/windows/resource.rs")] {
        println!("cargo::rerun-if-changed={input}");
    }
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return;
    }
    let made = winresource::WindowsResource::new()
        .set_icon(&icon)
        .set_manifest_file(&manifest)
        .set("ProductName", "Peil")
        .set("FileDescription", title)
        .set("CompanyName", "the Peil contributors")
        .set("LegalCopyright", "© 2026 the Peil contributors. MIT or Apache-2.0.")
        .set("OriginalFilename", &format!("{name}.exe"))
        .set("InternalName", name)
        .compile_for(name);
    if let Err(error) = made {
        panic!("the resources of {name}.exe cannot be made; on Debian, mingw-w64 brings windres: {error}");
    }
}
