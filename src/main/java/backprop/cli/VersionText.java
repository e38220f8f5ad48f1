package backprop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build has written down. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream in = VersionText.class.getResourceAsStream("/backprop/version.properties")) {
      if (in != null) {
        build.load(in);
      }
    }
    return new String[] {"backprop " + build.getProperty("version", "(unknown version)")};
  }
}
