package pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * .deb, .rpm and .tar.gz of the image. Every file belongs to the package and there are no scripts:
 * the system itself brings its menus and file types up to date, and removing removes all.
 */
final class LinuxPackages {
  private static final List<Integer> ICONS = List.of(16, 32, 48, 64, 128, 256, 512);

  private final Build build;
  private final Path image;

  LinuxPackages(Build build, Path image) {
    this.build = build;
    this.image = image;
  }

  /** Writes those whose tools are here. */
  List<Path> write() throws IOException {
    List<Path> written = new ArrayList<>();
    written.add(portable());
    Path tree = build.out().resolve("tree");
    Build.delete(tree);
    layOut(tree);
    if (Build.has("dpkg-deb")) {
      written.add(deb(tree));
    } else {
      System.out.println("no .deb: dpkg-deb is not here");
    }
    if (Build.has("rpmbuild")) {
      written.add(rpm(tree));
    } else {
      System.out.println("no .rpm: rpmbuild is not here");
    }
    Build.delete(tree);
    return written;
  }

  private Path portable() throws IOException {
    Path file = build.out().resolve(build.nameForHere() + ".tar.gz");
    Build.run(
        List.of(
            "tar",
            "--create",
            "--gzip",
            "--file",
            file.toString(),
            "--sort=name",
            "--owner=0",
            "--group=0",
            "--numeric-owner",
            "--directory",
            image.getParent().toString(),
            image.getFileName().toString()));
    return file;
  }

  /** The files as they will lie below the root of the system. */
  private void layOut(Path tree) throws IOException {
    Build.copy(image, tree.resolve("opt/backprop"));
    Path link = tree.resolve("usr/bin/backprop");
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of("../../opt/backprop/bin/backprop"));
    Path share = tree.resolve("usr/share");
    put(build.source("linux/backprop.desktop"), share.resolve("applications/backprop.desktop"));
    put(build.source("linux/backprop-mime.xml"), share.resolve("mime/packages/backprop.xml"));
    Path icons = build.root().resolve("assets/icon");
    Path theme = share.resolve("icons/hicolor");
    put(icons.resolve("backprop.svg"), theme.resolve("scalable/apps/backprop.svg"));
    for (int size : ICONS) {
      put(
          icons.resolve("backprop-" + size + ".png"),
          theme.resolve(size + "x" + size + "/apps/backprop.png"));
    }
    put(image.resolve("lib/app/licences.txt"), share.resolve("doc/backprop/copyright"));
    build.stamp(tree);
  }

  private static void put(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  private Path deb(Path tree) throws IOException {
    Path control = Files.createDirectories(tree.resolve("DEBIAN")).resolve("control");
    Files.writeString(
        control,
        Files.readString(build.source("linux/control"))
            .replace("@VERSION@", build.version())
            .replace("@ARCHITECTURE@", Build.debianArchitecture())
            .replace("@SIZE@", Long.toString(Build.size(tree) / 1024)));
    permissions(tree);
    build.stamp(tree);
    Path file =
        build
            .out()
            .resolve("backprop_" + build.version() + "_" + Build.debianArchitecture() + ".deb");
    ProcessBuilder pack =
        new ProcessBuilder(
            "dpkg-deb",
            "--root-owner-group",
            "-Zxz",
            "-z4",
            "--build",
            tree.toString(),
            file.toString());
    // Also for the archive's own entries
    pack.environment().put("SOURCE_DATE_EPOCH", Long.toString(build.time().toMillis() / 1000));
    Process process = pack.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new IOException("dpkg-deb failed:\n" + said);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    Build.delete(tree.resolve("DEBIAN"));
    return file;
  }

  private static void permissions(Path tree) throws IOException {
    for (Path path : Build.below(tree)) {
      if (Files.isSymbolicLink(path)) {
        continue;
      }
      boolean open = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || Files.isExecutable(path);
      Files.setPosixFilePermissions(
          path,
          java.nio.file.attribute.PosixFilePermissions.fromString(
              open ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private Path rpm(Path tree) throws IOException {
    Path top = Files.createDirectories(build.out().resolve("rpm"));
    Path spec = top.resolve("backprop.spec");
    Files.writeString(
        spec,
        Files.readString(build.source("linux/backprop.spec"))
            .replace("@VERSION@", build.version())
            .replace("@TREE@", tree.toString()));
    Build.run(
        List.of(
            "rpmbuild",
            "-bb",
            "--quiet",
            "--define",
            "_topdir " + top,
            "--define",
            "_rpmdir " + top,
            "--define",
            "use_source_date_epoch_as_buildtime 1",
            spec.toString()));
    Path built =
        Build.below(top).stream()
            .filter(path -> path.toString().endsWith(".rpm"))
            .findFirst()
            .orElseThrow();
    Path file = build.out().resolve(built.getFileName());
    Files.move(built, file);
    Build.delete(top);
    return file;
  }
}
